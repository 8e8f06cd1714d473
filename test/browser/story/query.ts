/** Pages that write into their query while they are read: what is kept of their story stays together. */
import { expect, test } from 'vitest';
import type { Place, Topic } from '../each-browser.ts';
import { guideIn } from '../guide-hands.ts';
import { closePopup, openReader, readerGone, tidings, words } from '../hands.ts';
import { savedTitles } from '../library-hands.ts';
import { marksAre, phrase, selectWithMouse } from '../mark-hands.ts';
import { clickOn } from '../place-hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

const { path, source } = mainStory();
const before = 'For eleven nights';

/** Opens the reader over the page as it stands. */
async function read({ galley }: Place): Promise<void> {
  await openReader(galley);
  await guideIn(galley.reader);
}

async function leave({ galley }: Place): Promise<void> {
  await galley.press('Escape');
  await readerGone(galley);
}

/** The page writes a query into its address, and the browser knows it. */
async function write({ galley, site }: Place, query: string): Promise<void> {
  await galley.page.run((_root, to) => history.replaceState(null, '', to), query);
  await until('the new address', () =>
    galley.desk.run(
      async (_root, address) => (await chrome.tabs.query({})).some(({ url }) => url === address),
      site.origin + path + query,
    ),
  );
}

async function mark({ galley }: Place, text: string, colour: string): Promise<void> {
  await selectWithMouse(galley, galley.reader, text);
  await clickOn(galley, galley.reader, `.mark-bar [data-colour="${colour}"]`);
}

/** Saves, and waits for words that begin with these. */
async function save({ galley }: Place, begin: string): Promise<void> {
  await galley.press('s');
  await until(`“${begin}”`, async () => (await tidings(galley)).startsWith(begin));
}

export const query: Topic = (here) => {
  test('marks and saves are those of one story, whatever its page writes into its query', async () => {
    const place = here();
    const { galley, site } = place;
    const both = [
      [before, 'yellow'],
      [phrase, 'green'],
    ] as const;
    await galley.open(site.origin + path);
    await read(place);
    await mark(place, phrase, 'green');
    await marksAre(galley.reader, [[phrase, 'green']]);
    await save(place, 'Saved');
    await write(place, '?at=40');
    await mark(place, before, 'yellow');
    await marksAre(galley.reader, both);
    await save(place, words('saveUpdated'));
    await leave(place);
    await write(place, '?at=60');
    await read(place);
    await marksAre(galley.reader, both);
    await leave(place);
    await write(place, '?at=80');
    const popup = await galley.clickToolbar();
    await marksAre(popup, both);
    await closePopup(popup);
    await galley.open(site.origin + path);
    await read(place);
    await marksAre(galley.reader, both);
    await leave(place);
    await galley.open(galley.own('library.html'));
    expect(await savedTitles(galley.page)).toEqual([source.title]);
  });

  test('stories that their site tells apart by the query alone are two', async () => {
    const place = here();
    const { galley, site } = place;
    await galley.open(`${site.origin}${path}?id=7`);
    await read(place);
    await mark(place, phrase, 'pink');
    await marksAre(galley.reader, [[phrase, 'pink']]);
    await galley.page.run((root, title) => {
      for (const heading of root.querySelectorAll('h1')) heading.textContent = title;
      for (const line of root.querySelectorAll('p'))
        line.innerHTML = line.innerHTML.replace('For eleven nights', 'All week');
      document.title = title;
    }, 'The ferry comes back');
    await write(place, '?id=8');
    await readerGone(galley);
    await read(place);
    await marksAre(galley.reader, []);
    await leave(place);
  });
};
