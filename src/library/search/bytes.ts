/** Small numbers in few bytes: seven bits each, the eighth tells that more follow. */

/** Bytes that grow as numbers are written. */
export class Writer {
  #bytes = new Uint8Array(1024);
  length = 0;

  /** Writes a number from 0 to 2³¹. */
  write(number: number): void {
    if (this.length + 5 > this.#bytes.length) this.#grow();
    let rest = number;
    while (rest > 127) {
      this.#bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  /** What was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads numbers one after the other, from a place up to another. */
export class Reader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor(bytes: Uint8Array, { from, to }: { from: number; to: number }) {
    this.#bytes = bytes;
    this.#at = from;
    this.#end = to;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#end;
  }

  read(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    let number = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#bytes[this.#at++] ?? 0;
      number |= (byte & 127) << shift;
    }
    return number;
  }

  /** Passes over so many numbers. */
  skip(count: number): void {
    for (let left = count; left > 0; this.#at += 1) if ((this.#bytes[this.#at] ?? 0) < 128) left -= 1;
  }
}
