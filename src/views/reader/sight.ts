/**
 * Keeps the story in sight. No style of a page reaches the reader, but a page may hide the root element of its
 * document, and what it opens in the top layer later stands over ours.
 */
import type { Host } from './host.ts';

/** What is done to be seen again, and when it is of no use. */
export type Sight = { raise: () => void; lost: () => void };

/**
 * How often it is looked at whether the story is in sight, in milliseconds: nobody outside hears of what a component of the
 * page opens within its own root, and nothing tells that a style changed.
 */
const beat = 1_000;

/** How often the story is raised; a page that covers it again and again shall not make a fight of it. */
const most = 3;

/** True where the dialog is rendered, fills half of the window or more, and nothing covers its middle. */
export function isInSight({ element, dialog }: Host, view: Window): boolean {
  const { width, height } = dialog.getBoundingClientRect();
  if (width < view.innerWidth / 2 || height < view.innerHeight / 2) return false;
  const { elementFromPoint } = Document.prototype;
  return elementFromPoint.call(element.ownerDocument, view.innerWidth / 2, view.innerHeight / 2) === element;
}

/** Shows the dialog anew, on top of all else, with its place and focus as they were. */
export function raise({ dialog }: Host): void {
  const root = dialog.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  const { scrollTop } = dialog;
  dialog.close();
  dialog.showModal();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  dialog.scrollTop = scrollTop;
}

/** Looks in the second frame from now, after everything that the page opens over its own content, and now and then. */
export function keepInSight(host: Host, sight: Sight, signal: AbortSignal): void {
  const document = host.element.ownerDocument;
  const view = document.defaultView;
  if (view === null) return;
  let raised = 0;
  const look = (): void => {
    // A tab that is not shown is not painted either: it is looked at when it comes to the front.
    if (signal.aborted || document.visibilityState === 'hidden' || isInSight(host, view)) return;
    raised += 1;
    if (raised > most) sight.lost();
    else {
      sight.raise();
      soon();
    }
  };
  const soon = (): void => {
    view.requestAnimationFrame(() => view.requestAnimationFrame(look));
  };
  document.addEventListener('toggle', soon, { capture: true, signal });
  document.addEventListener('fullscreenchange', soon, { signal });
  document.addEventListener('visibilitychange', soon, { signal });
  const timer = setInterval(look, beat);
  signal.addEventListener('abort', () => clearInterval(timer));
  soon();
}
