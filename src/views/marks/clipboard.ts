/** The clipboard, which takes a text and the same as HTML. */

/** What is copied: programs that know HTML take that, where there is any. */
export type Copied = { text: string; html: string | null };

/** The way of the newer standard, which only secure pages have. */
async function copyAsItems({ text, html }: Copied): Promise<void> {
  const plain = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
  const rich = html === null ? {} : { 'text/html': new Blob([html], { type: 'text/html' }) };
  await navigator.clipboard.write([new ClipboardItem({ ...plain, ...rich })]);
}

let copying: Document | null = null;

/** True while the browser is told to copy what is put in the stead of the selection. */
export function isCopying(): boolean {
  return copying !== null;
}

/** The older way: the browser is told to copy, and what it copies is put in the stead of the selection. */
function copyByCommand(document: Document, { text, html }: Copied): void {
  const control = new AbortController();
  let isDone = false;
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== null) event.clipboardData?.setData('text/html', html);
    isDone = true;
  };
  document.defaultView?.addEventListener('copy', put, { capture: true, signal: control.signal });
  copying = document;
  try {
    Document.prototype.execCommand.call(document, 'copy');
  } finally {
    copying = null;
    control.abort();
  }
  if (!isDone) throw new Error('the browser did not copy');
}

/** Puts it on the clipboard. Rejects where the browser does not let it. */
export async function putOnClipboard(page: Document, copied: Copied): Promise<void> {
  await copyAsItems(copied).catch(() => copyByCommand(page, copied));
}
