/** Hands files over to be kept: by a link that is pressed once, which asks for no leave. */

/** For how long a file can still be read after the browser was told to keep it: large ones take a while. */
const stands = 600_000;

/** Lets the browser keep a file under that name, as it keeps what is downloaded. */
export function handOver(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), stands);
}
