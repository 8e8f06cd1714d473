/** Prints the story whole: the top layer is one page high, so for the print the dialog leaves it. */

/** Shows `dialog` in the flow while the browser prints and in the top layer again after, until the signal aborts. */
export function printWhole(dialog: HTMLDialogElement, view: Window, signal: AbortSignal): void {
  let scroll = 0;
  const flow = (): void => {
    scroll = dialog.scrollTop;
    dialog.close();
    dialog.show();
  };
  const top = (): void => {
    if (!dialog.isConnected) return;
    dialog.close();
    dialog.showModal();
    dialog.focus({ preventScroll: true });
    dialog.scrollTop = scroll;
  };
  view.addEventListener('beforeprint', flow, { signal });
  view.addEventListener('afterprint', top, { signal });
}
