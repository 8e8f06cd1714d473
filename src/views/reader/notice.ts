/** One sentence over the page, for what was done without opening the reader, such as saving by the keyboard. */
import type { Settings } from '../../settings.ts';
import { markWords } from '../../words.ts';
import { dress } from '../parts/dress.ts';
import type { Tell } from '../parts/tidings.ts';
import { addHost, type Host, watchHost } from './host.ts';
import { make } from './page.ts';

type Notice = { tell: Tell; signal: AbortSignal };

/** Ms for which the last sentence stands. */
const standsFor = 6_000;

/** Shows the host's dialog as a popover: above the page, which stays as usable as it was. */
function show({ dialog }: Host, settings: Settings): HTMLElement {
  dress(dialog, settings);
  dialog.classList.add('notice');
  markWords(dialog);
  dialog.popover = 'manual';
  const words = make(dialog.ownerDocument, 'output', HTMLOutputElement);
  words.className = 'tidings';
  words.ariaLive = 'polite';
  dialog.append(words);
  dialog.showPopover();
  return words;
}

/** A place for sentences, which goes some seconds after the last one. Null where the document cannot hold it. */
function openNotice(document: Document, settings: Settings): Notice | null {
  const control = new AbortController();
  const { signal } = control;
  const host = addHost(document, signal);
  if (host === null) return null;
  const words = show(host, settings);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell: Tell = (text, until = 'read') => {
    clearTimeout(timer);
    words.textContent = text;
    if (until === 'read') timer = setTimeout(() => control.abort(), standsFor);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    host.element.remove();
  });
  watchHost(host, () => control.abort(), signal);
  host.dialog.addEventListener('click', () => control.abort(), { signal });
  return { tell, signal };
}

/** Tells over the page; a sentence finds a new place where the one before it was taken away. */
export function tellOver(document: Document, settings: Settings): Tell {
  let notice: Notice | null = null;
  return (words, until) => {
    if (notice === null || notice.signal.aborted) notice = openNotice(document, settings);
    notice?.tell(words, until);
  };
}
