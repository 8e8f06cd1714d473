import { pageHtml } from '../../pages/source.ts';
import type { Place } from '../each-browser.ts';
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

export const noneShown = (view: View): Promise<boolean> =>
  until('no note', async () => (await shown(view)) === null);

export const focusMark = (view: View, id: string): Promise<boolean> =>
  until('a mark', () =>
    view.run((root, wanted) => {
      const found = root.querySelector<HTMLElement>(`[data-story] [data-note="${wanted}"]`);
      found?.scrollIntoView({ block: 'center' });
      found?.focus({ preventScroll: true });
      return found?.matches(':focus') === true;
    }, id),
  );

/** Presses the mouse on the middle of what a selector finds. */
export async function pressAt({ galley }: Place, view: View, selector: string): Promise<void> {
  const point = await view.run((root, wanted) => {
    const box = root.querySelector(wanted)?.getBoundingClientRect();
    return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, selector);
  if (point === null) throw new Error(`${selector} is not in the view`);
  await galley.drag(point, point);
}
