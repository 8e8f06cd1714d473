/** One sentence over the page, for what was done without opening the reader, such as saving by the keyboard. */
import type { Settings } from '../../settings.ts';
import { wordsDirection, wordsLanguage } from '../../words.ts';
import { dress } from '../parts/dress.ts';
import { addHost, type Host, watchHost } from './host.ts';
import { make } from './page.ts';

export type Notice = { tell: (words: string) => void };

/** Ms for which the last sentence stands. */
const standsFor = 6_000;

/** Shows the host's dialog as a popover: above the page, which stays as usable as it was. */
function show({ dialog }: Host, settings: Settings): HTMLElement {
  dress(dialog, settings);
  dialog.classList.add('notice');
  dialog.lang = wordsLanguage();
  dialog.dir = wordsDirection();
  dialog.popover = 'manual';
  const words = make(dialog.ownerDocument, 'output', HTMLOutputElement);
  words.className = 'tidings';
  words.ariaLive = 'polite';
  dialog.append(words);
  dialog.showPopover();
  return words;
}

/** A place for sentences, which goes some seconds after the last one. Null where the document cannot hold it. */
export function openNotice(document: Document, settings: Settings): Notice | null {
  const control = new AbortController();
  const { signal } = control;
  const host = addHost(document, signal);
  if (host === null) return null;
  const words = show(host, settings);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (text: string): void => {
    clearTimeout(timer);
    words.textContent = text;
    timer = setTimeout(() => control.abort(), standsFor);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    host.element.remove();
  });
  watchHost(host, () => control.abort(), signal);
  host.dialog.addEventListener('click', () => control.abort(), { signal });
  return { tell };
}
