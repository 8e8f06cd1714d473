/** Which pictures are kept with a story is a setting, and what is missing is fetched when that is asked for. */
import { expect, test } from 'vitest';
import type { Place, Topic } from '../each-browser.ts';
import { pressNamed, storyText, words } from '../hands.ts';
import { savedTitles, saveFromReader } from '../library-hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

const { path, source } = mainStory();

async function saveAndOpen({ galley, site }: Place): Promise<void> {
  await saveFromReader(galley, site.origin + path, source.title);
  await galley.open(galley.own('library.html'));
  await savedTitles(galley.page);
  await pressNamed(galley.page, source.title);
  await storyText(galley.page);
}

const picturesShown = ({ galley }: Place): Promise<number> =>
  galley.page.run(
    (root) =>
      [...root.querySelectorAll<HTMLImageElement>('[data-story] img')].filter((each) => each.naturalWidth > 0)
        .length,
  );

export const picturesKept: Topic = (here) => {
  test('with no pictures wished for none is kept, and the story fetches them later', async () => {
    const place = here();
    const { galley } = place;
    await galley.open(galley.own('options.html'));
    await until('the choice', () =>
      galley.page.run((root) => {
        const choice = root.querySelector<HTMLElement>('[data-choice="pictures"] [data-value="none"] input');
        choice?.click();
        return choice !== null;
      }),
    );
    await until('the setting', () =>
      galley.desk.run(async () =>
        JSON.stringify(await chrome.storage.sync.get()).includes('"pictures":"none"'),
      ),
    );
    await saveAndOpen(place);
    await until('the offer', async () => (await storyFoot(place)).includes(words('libraryPicturesFetch')));
    expect(await picturesShown(place)).toBe(0);
    await pressNamed(galley.page, words('libraryPicturesFetch'));
    await until('the pictures', async () => (await picturesShown(place)) > 0);
    await until(
      'nothing missing',
      async () => !(await storyFoot(place)).includes(words('libraryPicturesFetch')),
    );
  });
};

const storyFoot = ({ galley }: Place): Promise<string> =>
  galley.page.run((root) => root.querySelector('.kept')?.textContent ?? '');
