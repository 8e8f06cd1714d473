/** What PouchDB's browser build expects of a browser and Node 20 has not; must be imported before it. */
import 'fake-indexeddb/auto';

class BlobReader extends EventTarget {
  result: ArrayBuffer | string | null = null;
  onloadend: ((event: { target: BlobReader }) => void) | null = null;

  readAsArrayBuffer(blob: Blob): void {
    void blob.arrayBuffer().then((bytes) => this.finish(bytes));
  }

  readAsBinaryString(blob: Blob): void {
    void blob.arrayBuffer().then((bytes) => this.finish(Buffer.from(bytes).toString('latin1')));
  }

  finish(result: ArrayBuffer | string): void {
    this.result = result;
    this.onloadend?.({ target: this });
  }
}
Object.assign(globalThis, { self: globalThis, FileReader: BlobReader, navigator: { userAgent: 'test' } });
