/** Opens the top layer over a page, and undoes all of it by one AbortController. */
import { addHost, coverPage, type Host, watchHost } from './host.ts';
import { hush } from './hush.ts';
import { keepFocus } from './keep-focus.ts';
import { type Leaving, watchLeaving } from './leaving.ts';
import { keepPlace } from './place.ts';
import { printWhole } from './printing.ts';
import { keepInSight, raise } from './sight.ts';
import { takeInput } from './take-input.ts';

export type Overlay = {
  dialog: HTMLDialogElement;
  /** Aborts when the reader closes, for whatever reason. */
  signal: AbortSignal;
  close: () => void;
  /** Closes where the page's address no longer is that of the page which it was opened over. */
  look: () => void;
};

/** What is put into the dialog, its headline, and what is done where the page keeps it out of sight. */
export type Filling = Pick<Leaving, 'headline'> & { fill: (overlay: Overlay) => void; lost: () => void };

/** Escape closes, also where the page swallows the browser's own request to close the dialog. */
function closeOnEscape({ dialog }: Host, close: () => void, signal: AbortSignal): void {
  dialog.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    },
    { signal },
  );
  dialog.addEventListener(
    'cancel',
    (event) => {
      event.preventDefault();
      close();
    },
    { signal },
  );
}

function show(dialog: HTMLDialogElement): void {
  dialog.tabIndex = -1;
  dialog.showModal();
  dialog.focus({ preventScroll: true });
  dialog.scrollTop = 0;
}

/** Takes the host away first and restores the page after: then nothing of ours stands in the way of its focus. */
function undoWith(host: Host, steps: readonly (() => void)[]): () => void {
  return () => {
    if (host.dialog.open) host.dialog.close();
    host.element.remove();
    for (const step of steps) step();
  };
}

/** Puts the story into the dialog and opens it. Where either fails all is undone: no cover stays on the page. */
function begin(overlay: Overlay, fill: (overlay: Overlay) => void): void {
  try {
    fill(overlay);
    show(overlay.dialog);
  } catch (error) {
    overlay.close();
    throw error;
  }
}

/**
 * Opens the reader's dialog over the page after `fill` has put the story into it. The page is paused, and
 * closing, leaving or losing the host brings it back as it was; so does `lost`, before it is called. Null where
 * the document cannot hold it; throws what `fill` throws, after the page is as it was.
 */
export function openOverlay(document: Document, view: Window, filling: Filling): Overlay | null {
  const { fill, lost, headline } = filling;
  const control = new AbortController();
  const { signal } = control;
  const close = (): void => control.abort();
  const restorePlace = keepPlace(document, view);
  const host = addHost(document, signal);
  if (host === null) return null;
  coverPage(host, view);
  const look = watchLeaving(view, { leave: close, headline }, signal);
  const overlay = { dialog: host.dialog, signal, close, look };
  signal.addEventListener('abort', undoWith(host, [restorePlace, hush(document)]));
  begin(overlay, fill);
  closeOnEscape(host, close, signal);
  takeInput(host, signal);
  keepFocus(host, signal);
  printWhole(host, signal);
  const giveUp = (): void => {
    close();
    lost();
  };
  watchHost(
    host,
    (how) => {
      look(); // A page that went elsewhere takes the reader with it.
      if (signal.aborted) return;
      if (how === 'taken-out') giveUp();
      else close();
    },
    signal,
  );
  keepInSight(host, { raise: () => raise(host), lost: giveUp }, signal);
  return overlay;
}
