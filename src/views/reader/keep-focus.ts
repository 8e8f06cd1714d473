/**
 * Keeps the keys in the reader. A modal dialog makes the page beneath inert, and yet a page can give the focus to the
 * window of a frame, where no key is heard by anybody but the frame.
 */
import type { Host } from './host.ts';
import { focusedIn } from './page.ts';

/** Milliseconds between two times that the focus is taken back: a page that wants it too shall not make a race of it. */
const pause = 25;

/** Takes the focus back to where it was in the reader, as often as a frame of the page gets it, until the signal aborts. */
export function keepFocus({ element, dialog }: Host, signal: AbortSignal): void {
  const document = element.ownerDocument;
  let last: HTMLElement = dialog;
  let [takenAt, isTaking] = [0, false];
  const take = (): void => {
    isTaking = false;
    // Without the focus the window has been left for another, or for the browser's own bars.
    if (signal.aborted || !document.hasFocus() || focusedIn(document) === element) return;
    takenAt = performance.now();
    last.focus({ preventScroll: true });
    // It has gone, or takes the focus no more, which nothing tells.
    if (focusedIn(document) !== element) dialog.focus({ preventScroll: true });
  };
  dialog.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof HTMLElement) last = target;
    },
    { signal },
  );
  document.defaultView?.addEventListener(
    'blur',
    (event) => {
      if (!event.isTrusted || isTaking) return;
      isTaking = true;
      setTimeout(take, Math.max(0, takenAt + pause - performance.now()));
    },
    { signal },
  );
}
