import { expect } from 'vitest';
import { pageHtml } from '../../pages/source.ts';
import { gone } from '../hands.ts';
import { storyNamed } from '../site.ts';
import { until, type View } from '../view.ts';

export const first = 'She said so to the county in April, and once before, in 1998.';
export const second =
  'What they give is written down each night in a blue book, which nobody has asked to see.';

export const mark = (id: number): string => `<sup id="r${id}"><a href="#fn${id}">${id}</a></sup>`;

/** A sample page whose sentences end in marks; the notes stand before its foot. */
export function noted(slug: string, sentences: readonly string[], foot: string): string {
  const marked = sentences.reduce(
    (page, sentence, index) => page.replace(sentence, sentence + mark(index + 1)),
    pageHtml(storyNamed(slug)),
  );
  const notes = [first, second].slice(0, sentences.length);
  const list = notes.map((text, at) => `<li id="fn${at + 1}">${text} <a href="#r${at + 1}">↩</a></li>`);
  return marked.replace(foot, `<h3>Notes</h3><ol>${list.join('')}</ol>${foot}`);
}

export const english = (): string =>
  noted(
    'harbour-bridge',
    ['The cows have not been told about the bridge.', 'They will give what they give.'],
    '<div class="pmc_strybtmcntnt">',
  );

/** The note that is shown in place, whether all of it is in the window, and what has the focus. */
export const shown = (view: View) =>
  view.run((root) => {
    const notes = [...root.querySelectorAll<HTMLElement>('.note-in-place')];
    const [note] = notes;
    if (note === undefined) return null;
    const box = note.getBoundingClientRect();
    const focus = root.querySelector(':focus');
    return {
      count: notes.length,
      text: note.querySelector('#shown-note')?.textContent ?? '',
      isWithin:
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= innerWidth &&
        box.bottom <= innerHeight &&
        box.width > 200,
      focus: note === focus ? 'note' : (focus?.getAttribute('data-note') ?? null),
      expanded: [...root.querySelectorAll('[data-story] [data-note]')].map((each) =>
        each.getAttribute('aria-expanded'),
      ),
    };
  });

/** Waits until a note is shown as is told: it is placed, and gets the focus, a moment after it is drawn. */
export async function shownAs(view: View, wanted: object): Promise<void> {
  const look = async () => {
    expect(await shown(view)).toMatchObject(wanted);
    return true;
  };
  await until('the note', look);
}

/** Waits until no note is shown, and that mark has the focus, if one is named. */
export async function noneShown(view: View, focus?: string): Promise<void> {
  await gone(view, '.note-in-place');
  if (focus !== undefined)
    await until(`the focus on ${focus}`, () =>
      view.run((root, wanted) => root.querySelector(':focus')?.matches(wanted) === true, focus),
    );
}

export const focusMark = (view: View, id: string): Promise<boolean> =>
  until('a mark', () =>
    view.run((root, wanted) => {
      const found = root.querySelector<HTMLElement>(`[data-story] [data-note="${wanted}"]`);
      found?.scrollIntoView({ block: 'center' });
      found?.focus({ preventScroll: true });
      return found?.matches(':focus') === true;
    }, id),
  );
