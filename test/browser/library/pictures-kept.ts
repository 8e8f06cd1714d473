/** Which pictures are kept with a story is a setting, and what is missing is fetched when that is asked for. */
import { expect, test } from 'vitest';
import type { Place, Topic } from '../each-browser.ts';
import { pressNamed, storyText, words } from '../hands.ts';
import { pictureWidths, savedTitles, saveFromReader } from '../library-hands.ts';
import { picture, storyWith, toBackground } from '../picture-hands.ts';
import { type Answer, html, mainStory } from '../site.ts';
import { until } from '../view.ts';

const { path, source } = mainStory();

async function saveAndOpen({ galley, site }: Place, where = path, title = source.title): Promise<void> {
  await saveFromReader(galley, site.origin + where, title);
  await galley.open(galley.own('library.html'));
  await savedTitles(galley.page);
  await pressNamed(galley.page, title);
  await storyText(galley.page);
}

async function wish({ galley }: Place, pictures: 'none' | 'lead'): Promise<void> {
  await galley.open(galley.own('options.html'));
  await until('the choice', () =>
    galley.page.run((root, value) => {
      const choice = root.querySelector<HTMLElement>(
        `[data-choice="pictures"] [data-value="${value}"] input`,
      );
      choice?.click();
      return choice !== null;
    }, pictures),
  );
  await until('the setting', () =>
    galley.desk.run(
      async (_root, setting) => JSON.stringify(await chrome.storage.sync.get()).includes(setting),
      `"pictures":"${pictures}"`,
    ),
  );
}

const picturesShown = ({ galley }: Place): Promise<number> =>
  galley.page.run(
    (root) =>
      [...root.querySelectorAll<HTMLImageElement>('[data-story] img')].filter((each) => each.naturalWidth > 0)
        .length,
  );

/** What stands beneath the saved story says so. */
const footSays = (place: Place, text: string): Promise<boolean> =>
  until(`“${text}”`, async () => (await storyFoot(place)).includes(text));

const nothingMissing = (place: Place): Promise<boolean> =>
  until('nothing missing', async () => !(await storyFoot(place)).includes(words('libraryPicturesFetch')));

export const picturesKept: Topic = (here) => {
  test('with no pictures wished for none is kept, and the story fetches them later', async () => {
    const place = here();
    const { galley } = place;
    await wish(place, 'none');
    await saveAndOpen(place);
    await footSays(place, words('libraryPicturesFetch'));
    expect(await picturesShown(place)).toBe(0);
    await pressNamed(galley.page, words('libraryPicturesFetch'));
    await until('the pictures', async () => (await picturesShown(place)) > 0);
    await nothingMissing(place);
  });

  test('with the lead picture wished for it alone is kept; fetching the others is cancelled, fails and is tried again', async () => {
    const place = here();
    const { galley, site } = place;
    const broken: Answer = (_, request) => void request.socket.destroy();
    let answer: Answer = () => undefined;
    site.serve(
      '/late.png',
      toBackground((response, request) => answer(response, request)),
    );
    const title = 'Pictures that come late';
    site.serve('/late', html(storyWith('/late.png').replaceAll(source.title, title)));
    await wish(place, 'lead');
    await saveAndOpen(place, '/late', title);
    await until('the lead picture', async () => (await picturesShown(place)) === 1);
    const fetchThem = () => pressNamed(galley.page, words('libraryPicturesFetch'));
    await fetchThem();
    await footSays(place, words('exportCancel'));
    await pressNamed(galley.page, words('exportCancel'));
    await footSays(place, words('libraryPicturesFetch'));
    answer = broken;
    await fetchThem();
    await footSays(place, words('libraryPicturesFailed'));
    answer = picture;
    await fetchThem();
    await until('all pictures', async () => (await pictureWidths(galley.page)).length > 1);
    await nothingMissing(place);
  });
};

const storyFoot = ({ galley }: Place): Promise<string> =>
  galley.page.run((root) => root.querySelector('.kept')?.textContent ?? '');
