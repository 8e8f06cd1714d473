/** Footnotes are read where they are marked. */
import { expect, test } from 'vitest';
import { pageHtml } from '../../pages/source.ts';
import { violations } from '../axe.ts';
import type { Place, Topic } from '../each-browser.ts';
import { guideIn } from '../guide-hands.ts';
import { closePopup, openReader, pressButton, pressNamed, readerGone, storyText } from '../hands.ts';
import { saveFromPopup } from '../library-hands.ts';
import { html, storyNamed } from '../site.ts';
import { until, type View } from '../view.ts';

const first = 'She said so to the county in April, and once before, in 1998.';
const second = 'What they give is written down each night in a blue book, which nobody has asked to see.';

const mark = (id: number): string => `<sup id="r${id}"><a href="#fn${id}">${id}</a></sup>`;

/** A sample page whose sentences end in marks; the notes stand before its foot. */
function noted(slug: string, sentences: readonly string[], foot: string): string {
  const marked = sentences.reduce(
    (page, sentence, index) => page.replace(sentence, sentence + mark(index + 1)),
    pageHtml(storyNamed(slug)),
  );
  const notes = [first, second].slice(0, sentences.length);
  const list = notes.map((text, at) => `<li id="fn${at + 1}">${text} <a href="#r${at + 1}">↩</a></li>`);
  return marked.replace(foot, `<h3>Notes</h3><ol>${list.join('')}</ol>${foot}`);
}

const english = (): string =>
  noted(
    'harbour-bridge',
    ['The cows have not been told about the bridge.', 'They will give what they give.'],
    '<div class="pmc_strybtmcntnt">',
  );

/** The note that is shown in place, whether all of it is in the window, and what has the focus. */
const shown = (view: View) =>
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

const noneShown = (view: View): Promise<boolean> =>
  until('no note', async () => (await shown(view)) === null);

const focusMark = (view: View, id: string): Promise<boolean> =>
  until('a mark', () =>
    view.run((root, wanted) => {
      const found = root.querySelector<HTMLElement>(`[data-story] [data-note="${wanted}"]`);
      found?.scrollIntoView({ block: 'center' });
      found?.focus({ preventScroll: true });
      return found?.matches(':focus') === true;
    }, id),
  );

/** Presses the mouse on the middle of what a selector finds. */
async function pressAt({ galley }: Place, view: View, selector: string): Promise<void> {
  const point = await view.run((root, wanted) => {
    const box = root.querySelector(wanted)?.getBoundingClientRect();
    return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, selector);
  if (point === null) throw new Error(`${selector} is not in the view`);
  await galley.drag(point, point);
}

export const notes: Topic = (here) => {
  test('Enter on a mark shows its note beside it, and Escape gives the focus back', async () => {
    const { galley, site } = here();
    site.serve('/noted', html(english()));
    await galley.open(`${site.origin}/noted`);
    await openReader(galley);
    const { reader } = galley;
    await guideIn(reader);
    await focusMark(reader, '1');
    await galley.press('Enter');
    await until('the note', () => shown(reader));
    expect(await shown(reader)).toEqual({
      count: 1,
      text: first,
      isWithin: true,
      focus: 'note',
      expanded: ['true', 'false'],
    });
    expect(await violations(reader)).toEqual([]);
    await galley.press('Escape');
    await noneShown(reader);
    const focused = await reader.run((root) => root.querySelector(':focus')?.getAttribute('data-note'));
    expect(focused).toBe('1');
    await galley.press('Enter');
    await until('the note again', () => shown(reader));
    await galley.press('Tab');
    await galley.press('Tab');
    await galley.press('Tab');
    await noneShown(reader);
    const next = await reader.run((root) => root.querySelector(':focus')?.getAttribute('data-note'));
    expect(next).toBe('2');
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('a pointer opens one note at a time, and a press elsewhere closes it', async () => {
    const place = here();
    const { galley, site } = place;
    site.serve('/noted', html(english()));
    await galley.open(`${site.origin}/noted`);
    await openReader(galley);
    const { reader } = galley;
    await guideIn(reader);
    await focusMark(reader, '1');
    await pressAt(place, reader, '[data-story] [data-note="1"]');
    await until('the first note', () => shown(reader));
    expect(await shown(reader)).toMatchObject({ text: first, focus: '1', isWithin: true });
    await pressAt(place, reader, '[data-story] [data-note="2"]');
    await until('the second note', async () => (await shown(reader))?.text === second);
    expect(await shown(reader)).toMatchObject({ count: 1, expanded: ['false', 'true'] });
    await pressAt(place, reader, '[data-story] [data-note="2"]');
    await noneShown(reader);
    await pressAt(place, reader, '[data-story] [data-note="1"]');
    await until('the first note', () => shown(reader));
    await pressAt(place, reader, '.note-in-place header a');
    await noneShown(reader);
    expect(await reader.run((root) => root.querySelector(':focus')?.id)).toBe('note-1');
    await focusMark(reader, '2');
    await pressAt(place, reader, '[data-story] [data-note="2"]');
    await until('the second note', () => shown(reader));
    await pressAt(place, reader, '[data-story] p:has([data-note])');
    await noneShown(reader);
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('the popup and the library show notes in place as well', async () => {
    const { galley, site } = here();
    site.serve('/noted', html(english()));
    await saveFromPopup(galley, `${site.origin}/noted`);
    await galley.open(`${site.origin}/noted`);
    const popup = await galley.clickToolbar();
    await storyText(popup);
    await focusMark(popup, '2');
    await popup.run((root) => root.querySelector<HTMLElement>('[data-story] [data-note="2"]')?.click());
    await until('the note', () => shown(popup));
    expect(await shown(popup)).toMatchObject({ text: second, isWithin: true });
    expect(await violations(popup)).toEqual([]);
    await pressButton(popup, 'guideClose');
    await noneShown(popup);
    await closePopup(popup);
    await galley.open(galley.own('library.html'));
    await pressNamed(galley.page, storyNamed('harbour-bridge').source.title);
    await storyText(galley.page);
    await guideIn(galley.page);
    await focusMark(galley.page, '1');
    await galley.press('Enter');
    await until('the note', () => shown(galley.page));
    expect(await shown(galley.page)).toMatchObject({ text: first, isWithin: true, focus: 'note' });
    await galley.press('Escape');
    await noneShown(galley.page);
    expect(await galley.page.run((root) => root.querySelector('[data-story]') !== null)).toBe(true);
  });

  test('from right to left a note is in place, and in upright lines the mark leads to it', async () => {
    const { galley, site } = here();
    const arabic = noted('oasis-arabic', ['فأيقظ الحيّ كلّه.'], '</div>\n<div class="w-tags">');
    const japanese = noted(
      'sakura-bus',
      ['運賃は一九八七年から変わっていない。'],
      '</div>\n<div class="c-follow">',
    );
    site.serve('/arabic', html(arabic));
    site.serve('/japanese', html(japanese));
    await galley.open(`${site.origin}/arabic`);
    await openReader(galley);
    await guideIn(galley.reader);
    await focusMark(galley.reader, '1');
    await galley.press('Enter');
    await until('the note', () => shown(galley.reader));
    expect(await shown(galley.reader)).toMatchObject({ text: first, isWithin: true });
    await galley.press('Escape');
    await galley.press('Escape');
    await readerGone(galley);
    await galley.desk.run(() => chrome.storage.sync.set({ settings: { version: 2, writing: 'vertical' } }));
    await galley.open(`${site.origin}/japanese`);
    await openReader(galley);
    await guideIn(galley.reader);
    await focusMark(galley.reader, '1');
    await galley.press('Enter');
    await until('the note', () => galley.reader.run((root) => root.querySelector('#note-1:focus') !== null));
    expect(await shown(galley.reader)).toBe(null);
    await galley.desk.run(() => chrome.storage.sync.remove('settings'));
  });
};
