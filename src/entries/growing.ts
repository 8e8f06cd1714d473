/** Files that are larger than what may be in memory at once. */

/** Bytes are put together into blobs of this size, which the browser may keep on disk. */
const blobSize = 16 * 1024 ** 2;

/** A blob that grows without all of it being in memory. */
export class Growing {
  #whole: Blob[] = [];
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;

  add(bytes: Uint8Array<ArrayBuffer>): void {
    this.#pieces.push(bytes);
    this.#size += bytes.length;
    if (this.#size > blobSize) this.#pack();
  }

  #pack(): void {
    this.#whole.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#size = 0;
  }

  blob(type: string): Blob {
    this.#pack();
    return new Blob(this.#whole, { type });
  }
}
