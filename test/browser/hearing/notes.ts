/** Footnotes are read where they are marked. */
import { expect, test } from 'vitest';
import { violations } from '../axe.ts';
import type { Topic } from '../each-browser.ts';
import { guideIn } from '../guide-hands.ts';
import {
  clickAt,
  closePopup,
  openReader,
  pressButton,
  pressNamed,
  readerGone,
  storyText,
  there,
} from '../hands.ts';
import { saveFromPopup } from '../library-hands.ts';
import { clickThere } from '../place-hands.ts';
import { html, storyNamed } from '../site.ts';
import { english, first, focusMark, noneShown, noted, second, shown, shownAs } from './note-hands.ts';

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
    await shownAs(reader, {
      count: 1,
      text: first,
      isWithin: true,
      focus: 'note',
      expanded: ['true', 'false'],
    });
    expect(await violations(reader)).toEqual([]);
    await galley.press('Escape');
    await noneShown(reader, '[data-note="1"]');
    await galley.press('Enter');
    await shownAs(reader, { focus: 'note' });
    await galley.press('Tab');
    await galley.press('Tab');
    await galley.press('Tab');
    await noneShown(reader, '[data-note="2"]');
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
    await clickThere(galley, reader, '[data-story] [data-note="1"]');
    await shownAs(reader, { text: first, focus: '1', isWithin: true });
    await clickThere(galley, reader, '[data-story] [data-note="2"]');
    await shownAs(reader, { text: second, count: 1, expanded: ['false', 'true'] });
    await clickThere(galley, reader, '[data-story] [data-note="2"]');
    await noneShown(reader);
    await clickThere(galley, reader, '[data-story] [data-note="1"]');
    await shownAs(reader, { text: first, isWithin: true });
    await clickThere(galley, reader, '.note-in-place header a');
    await noneShown(reader, '#note-1');
    await focusMark(reader, '2');
    await clickThere(galley, reader, '[data-story] [data-note="2"]');
    await shownAs(reader, { text: second, isWithin: true });
    await clickThere(galley, reader, '[data-story] p:has([data-note])');
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
    await clickAt(popup, '[data-story] [data-note="2"]');
    await shownAs(popup, { text: second, isWithin: true });
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
    await shownAs(galley.page, { text: first, isWithin: true, focus: 'note' });
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
    await shownAs(galley.reader, { text: first, isWithin: true, focus: 'note' });
    await galley.press('Escape');
    await noneShown(galley.reader);
    await galley.press('Escape');
    await readerGone(galley);
    await galley.desk.run(() => chrome.storage.sync.set({ settings: { version: 2, writing: 'vertical' } }));
    await galley.open(`${site.origin}/japanese`);
    await openReader(galley);
    await guideIn(galley.reader);
    await focusMark(galley.reader, '1');
    await galley.press('Enter');
    await there(galley.reader, '#note-1:focus');
    expect(await shown(galley.reader)).toBe(null);
    await galley.desk.run(() => chrome.storage.sync.remove('settings'));
  });
};
