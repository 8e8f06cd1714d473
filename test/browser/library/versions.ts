/** A story that was saved again after its page changed: what changed is shown in the library, sentence by sentence. */
import { expect, test } from 'vitest';
import { violations } from '../axe.ts';
import type { Place, Topic } from '../each-browser.ts';
import { guideIn } from '../guide-hands.ts';
import { clickAt, openReader, pressButton, readerGone, storyText, tidings, words } from '../hands.ts';
import { savedTitles } from '../library-hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

const { path, source } = mainStory();
const [line = ''] = source.mustAppear;
const denial = 'The board denied it on Tuesday.';

/** Saves from the reader what the page says at that moment. */
async function save({ galley }: Place): Promise<void> {
  await openReader(galley);
  await guideIn(galley.reader);
  await galley.press('s');
  await until('the word that it is saved', async () =>
    /^(?:Saved|The saved story)/.test(await tidings(galley)),
  );
  await galley.press('q');
  await readerGone(galley);
}

/** Opens the one saved story from the list. */
async function openSaved({ galley }: Place): Promise<void> {
  await galley.open(galley.own('library.html'));
  await savedTitles(galley.page);
  await clickAt(galley.page, '[data-row] a');
  await storyText(galley.page);
}

const shown = ({ galley }: Place, selector: string): Promise<string[]> =>
  galley.page.run(
    (root, wanted) => [...root.querySelectorAll<HTMLElement>(wanted)].map((each) => each.textContent ?? ''),
    selector,
  );

export const versions: Topic = (here) => {
  test('the library tells that a saved story has changed, what came and what went, and keeps the older text', async () => {
    const place = here();
    const { galley, site } = place;
    await galley.open(site.origin + path);
    await save(place);
    await openSaved(place);
    expect(await shown(place, '.changed-line')).toEqual([]);

    await galley.open(site.origin + path);
    await galley.page.run(
      (root, text, added) =>
        [...root.querySelectorAll('p')].find((each) => each.textContent?.includes(text))?.append(` ${added}`),
      line,
      denial,
    );
    await save(place);
    await openSaved(place);
    await pressButton(galley.page, 'versionsShow');
    await until('the change', async () => (await shown(place, '.comparison ins')).join().includes(denial));
    expect(await shown(place, '.comparison del')).toEqual([]);
    expect(await shown(place, '.texts li')).toHaveLength(2);
    expect((await shown(place, '.comparison')).join()).toContain(line.slice(0, 60));
    expect(await violations(galley.page)).toEqual([]);

    await pressButton(galley.page, 'versionsNext');
    await until('the change in focus', async () =>
      (await shown(place, '[data-change]:focus')).join().includes(denial),
    );
    await pressButton(galley.page, 'versionsRead');
    await until('the older text', async () => !(await storyText(galley.page)).includes(denial));
    await galley.press('Escape');
    await until('the story again', async () => (await storyText(galley.page)).includes(denial));
    await until(
      'the line',
      async () => (await shown(place, '.changed-line')).join() === words('versionsShow'),
    );
  });
};
