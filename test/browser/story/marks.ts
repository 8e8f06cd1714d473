/** Marks and notes: made by mouse and keyboard, kept at once, found again, shown everywhere, undone. */
import { expect, test } from 'vitest';
import { pageHtml } from '../../pages/source.ts';
import { violations } from '../axe.ts';
import { faintTexts } from '../contrast.ts';
import type { Topic } from '../each-browser.ts';
import type { Galley } from '../galley.ts';
import { guideIn } from '../guide-hands.ts';
import { closePopup, gone, openReader, pressNamed, readerGone, there, words } from '../hands.ts';
import { saveFromPopup } from '../library-hands.ts';
import { marksAre, marksIn, phrase, selectWithMouse } from '../mark-hands.ts';
import { readPdf } from '../pdf.ts';
import { clickOn } from '../place-hands.ts';
import { html, mainStory } from '../site.ts';
import { until } from '../view.ts';

/** Types letters with real keys. */
async function type(galley: Galley, letters: string): Promise<void> {
  for (const letter of letters) await galley.press(letter);
}

export const marks: Topic = (here) => {
  test('a text selected with the mouse is marked, noted, and there after a restart of the browser', async () => {
    const { galley, site, restart } = here();
    const url = `${site.origin}${mainStory().path}?marks=kept`;
    await galley.open(url);
    await openReader(galley);
    await selectWithMouse(galley, galley.reader, phrase);
    await clickOn(galley, galley.reader, '.mark-bar [data-colour="green"]');
    await marksAre(galley.reader, [[phrase, 'green']]);
    await clickOn(galley, galley.reader, 'mark');
    await pressNamed(galley.reader, words('markNote'));
    await there(galley.reader, 'textarea:focus');
    await type(galley, 'who');
    await galley.press('Ctrl+Return');
    await until('the note', async () => (await marksIn(galley.reader))[0]?.note === 'who');
    await galley.press('Escape');
    await readerGone(galley);
    await until('the note in the library', () =>
      galley.desk.run(async (_root, story) => {
        const { marks } = await chrome.runtime.sendMessage({ type: 'marks-of', request: { url: story } });
        return marks[0]?.note === 'who';
      }, url),
    );
    const again = await restart('on');
    await again.open(url);
    await openReader(again);
    await marksAre(again.reader, [[phrase, 'green']]);
    await until('its note', async () => (await marksIn(again.reader))[0]?.note === 'who');
    await again.press('Escape');
    await readerGone(again);
  });

  test('keys mark the paragraph or what they select, recolour, and undo', async () => {
    const { galley, site } = here();
    await galley.open(`${site.origin}${mainStory().path}?marks=keys`);
    await openReader(galley);
    await guideIn(galley.reader);
    const [first = ''] = await galley.reader.run((root) =>
      [...root.querySelectorAll('[data-story] .body > p')].map(({ textContent }) => textContent ?? ''),
    );
    await galley.press('j');
    await there(galley.reader, '.body > :focus');
    await galley.press('h');
    await marksAre(galley.reader, [[first, 'yellow']]);
    await galley.press('3');
    await marksAre(galley.reader, [[first, 'blue']]);
    await galley.press('Ctrl+z');
    await marksAre(galley.reader, [[first, 'yellow']]);
    await galley.press('Ctrl+z');
    await marksAre(galley.reader, []);
    await galley.press('Shift+ArrowDown');
    await galley.press('Shift+ArrowRight');
    await galley.press('Shift+ArrowRight');
    await there(galley.reader, '.mark-bar');
    await galley.press('4');
    const [seen] = await until('the mark', async () => {
      const marks = await marksIn(galley.reader);
      return marks.length === 1 ? marks : null;
    });
    expect(seen?.colour).toBe('pink');
    expect(first.startsWith(seen?.text ?? 'no')).toBe(true);
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('a mark is found in a page that was edited, and listed where its words are gone', async () => {
    const { galley, site } = here();
    const page = pageHtml(mainStory());
    site.serve('/edited', html(page));
    await galley.open(`${site.origin}/edited`);
    await openReader(galley);
    await selectWithMouse(galley, galley.reader, phrase);
    await clickOn(galley, galley.reader, '.mark-bar [data-colour="yellow"]');
    await marksAre(galley.reader, [[phrase, 'yellow']]);
    await galley.press('Escape');
    await readerGone(galley);

    const changed = 'could never agree on what they had been hearing';
    site.serve('/edited', html(page.replaceAll(phrase, changed).replace('For eleven nights', 'All week')));
    await galley.open(`${site.origin}/edited`);
    await openReader(galley);
    await marksAre(galley.reader, [[changed, 'yellow']]);
    await galley.press('Escape');
    await readerGone(galley);

    site.serve('/edited', html(page.replaceAll(phrase, 'slept')));
    await galley.open(`${site.origin}/edited`);
    await openReader(galley);
    await pressNamed(galley.reader, words('marksCount_one').replace('$1', '1'));
    for (const said of [words('marksLost'), phrase])
      await until(`“${said}” in the list`, () =>
        galley.reader.run((root, text) => root.querySelector('.panel')?.textContent?.includes(text), said),
      );
    await galley.press('Escape');
    await gone(galley.reader, '.panel');
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('what is marked in the reader is shown in the popup and the library, and removing it there can be undone', async () => {
    const { galley, site } = here();
    const url = `${site.origin}${mainStory().path}?marks=everywhere`;
    await galley.open(url);
    await openReader(galley);
    await selectWithMouse(galley, galley.reader, phrase);
    await clickOn(galley, galley.reader, '.mark-bar [data-colour="pink"]');
    await marksAre(galley.reader, [[phrase, 'pink']]);
    await galley.press('Escape');
    await readerGone(galley);
    const popup = await galley.clickToolbar();
    await marksAre(popup, [[phrase, 'pink']]);
    await closePopup(popup);
    await saveFromPopup(galley, url);
    await galley.open(galley.own('library.html'));
    await pressNamed(galley.page, mainStory().source.title);
    await marksAre(galley.page, [[phrase, 'pink']]);
    await clickOn(galley, galley.page, 'mark');
    await pressNamed(galley.page, words('markRemove'));
    await marksAre(galley.page, []);
    await pressNamed(galley.page, words('markUndo'));
    await marksAre(galley.page, [[phrase, 'pink']]);
  });

  test('the list leads to a mark, recolours it and removes it, and that can be undone', async () => {
    const { galley, site } = here();
    await galley.open(`${site.origin}${mainStory().path}?marks=listed`);
    await openReader(galley);
    await selectWithMouse(galley, galley.reader, phrase);
    await galley.press('h');
    await marksAre(galley.reader, [[phrase, 'yellow']]);
    await pressNamed(galley.reader, words('moreOpen'));
    await pressNamed(galley.reader, words('marksTitle'));
    await clickOn(galley, galley.reader, '.panel .mark-dot[data-colour="blue"]');
    await marksAre(galley.reader, [[phrase, 'blue']]);
    await clickOn(galley, galley.reader, '.panel .mark-quote');
    await until('the mark in focus', () =>
      galley.reader.run((root) => root.querySelector('mark:focus') !== null && !root.querySelector('.panel')),
    );
    await galley.press('Shift+M');
    await there(galley.reader, '.panel :focus');
    await pressNamed(galley.reader, words('markRemove'));
    await marksAre(galley.reader, []);
    await galley.press('Ctrl+z');
    await marksAre(galley.reader, [[phrase, 'blue']]);
    await galley.press('Escape');
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('find looks through marks and signs, paper shows the notes, and assistive technology meets nothing wrong', async () => {
    const { galley, site } = here();
    await galley.open(`${site.origin}${mainStory().path}?marks=found`);
    await openReader(galley);
    await selectWithMouse(galley, galley.reader, phrase);
    await clickOn(galley, galley.reader, `.mark-bar [aria-label="${words('markNote')}"]`);
    await there(galley.reader, 'textarea:focus');
    await type(galley, 'askaround');
    expect(await violations(galley.reader)).toEqual([]);
    expect(await faintTexts(galley.reader)).toEqual([]);
    await galley.press('Escape');
    await until('the note', async () => (await marksIn(galley.reader))[0]?.note === 'askaround');
    expect(await violations(galley.reader)).toEqual([]);
    expect(await galley.find('Merrow could not agree')).toBe(true);
    expect(await galley.find('they were hearing. It came')).toBe(true);
    expect(readPdf(await galley.print()).has('askaround')).toBe(true);
  });
};
