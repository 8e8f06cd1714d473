/** One sentence over the page, for what was done without opening the reader, such as saving by the keyboard. */

import { h, render } from 'preact';
import type { Settings } from '../../settings.ts';
import { markWords } from '../../words.ts';
import { dress } from '../parts/dress.ts';
import { hideFontNames } from '../parts/own-names.ts';
import { PictureCourse, type PictureCourseValue } from '../parts/picture-course.tsx';
import type { Tell } from '../parts/tidings.ts';
import { addHost, type Host, watchHost } from './host.ts';
import { make } from './page.ts';

/** Tells over the page, and shows there how far the pictures of a save are. */
export type Over = { tell: Tell; show: (course: PictureCourseValue | null) => void };
type Notice = Over & { signal: AbortSignal };

/** Ms for which the last sentence stands. */
const standsFor = 6_000;

/** Shows the host's dialog as a popover: above the page, which stays as usable as it was. */
function place({ dialog }: Host, settings: Settings, signal: AbortSignal) {
  dress(dialog, settings);
  hideFontNames(dialog, signal);
  dialog.classList.add('notice');
  markWords(dialog);
  dialog.popover = 'manual';
  const words = make(dialog.ownerDocument, 'output', HTMLOutputElement);
  words.className = 'tidings';
  words.ariaLive = 'polite';
  const course = make(dialog.ownerDocument, 'div', HTMLDivElement);
  course.className = 'fetching';
  dialog.append(course, words);
  dialog.showPopover();
  return { words, course };
}

/** A place for sentences, which goes some seconds after the last one. Null where the document cannot hold it. */
function openNotice(document: Document, settings: Settings): Notice | null {
  const control = new AbortController();
  const { signal } = control;
  const host = addHost(document, signal);
  if (host === null) return null;
  const { words, course } = place(host, settings, signal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell: Tell = (text, until = 'read') => {
    clearTimeout(timer);
    words.textContent = text;
    if (until === 'read') timer = setTimeout(() => control.abort(), standsFor);
  };
  const show: Over['show'] = (value) => render(value && h(PictureCourse, value), course);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    show(null);
    host.element.remove();
  });
  watchHost(host, () => control.abort(), signal);
  host.dialog.addEventListener('click', () => control.abort(), { signal });
  return { tell, show, signal };
}

/** Tells over the page; a sentence finds a new place where the one before it was taken away. */
export function tellOver(document: Document, settings: Settings): Over {
  let notice: Notice | null = null;
  return {
    tell: (words, until) => {
      if (notice === null || notice.signal.aborted) notice = openNotice(document, settings);
      notice?.tell(words, until);
    },
    // Whoever clicked the place away wants to hear of it no more until it is over.
    show: (course) => void (notice?.signal.aborted === false && notice.show(course)),
  };
}
