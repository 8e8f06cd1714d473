/** Prints the story whole: the top layer is one page high, so for the print the dialog leaves it, told by the early ear. */

import { printingMark } from './beneath.ts';
import type { Host } from './host.ts';

/** Shows the dialog in the flow while the browser prints and in the top layer again after, until the signal aborts. */
export function printWhole({ element, dialog }: Host, signal: AbortSignal): void {
  let scroll = 0;
  const flow = (): void => {
    scroll = dialog.scrollTop;
    element.setAttribute(printingMark, '');
    dialog.close();
    dialog.show();
  };
  const top = (): void => {
    element.removeAttribute(printingMark);
    if (!dialog.isConnected) return;
    dialog.close();
    dialog.showModal();
    dialog.focus({ preventScroll: true });
    dialog.scrollTop = scroll;
  };
  dialog.addEventListener('beforeprint', flow, { signal });
  dialog.addEventListener('afterprint', top, { signal });
}
