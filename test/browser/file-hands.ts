/** What a page of Galley's own hands over as files. */
import { until, type View } from './view.ts';

/** Keeps what the page hands over as files, instead of putting it on this machine's disk. */
export async function catchFiles(view: View): Promise<void> {
  await view.run(() => {
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (given: Blob | MediaSource): string => {
      const url = make(given);
      if (given instanceof Blob) blobs.set(url, given);
      return url;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      const blob = blobs.get(this.href);
      if (blob === undefined) return;
      void blob.arrayBuffer().then((bytes) => {
        const binary = [...new Uint8Array(bytes)].map((byte) => String.fromCharCode(byte)).join('');
        document.documentElement.dataset['file'] = JSON.stringify([this.download, btoa(binary)]);
      });
    };
  });
}

/** The next file that is handed over. */
export async function caught(view: View): Promise<{ name: string; bytes: Uint8Array }> {
  const json = await until('a file', () =>
    view.run(() => {
      const file = document.documentElement.dataset['file'] ?? null;
      delete document.documentElement.dataset['file'];
      return file;
    }),
  );
  const [name, base64] = JSON.parse(json);
  return { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}
