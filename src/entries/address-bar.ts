/** The library in the address bar: `galley`, a space, and words of a story. */
import browser, { type Omnibox } from 'webextension-polyfill';
import { bestMatches } from '../library/find.ts';
import type { Summary } from '../library/library.ts';
import { openSearch } from '../library/search/search.ts';
import { hasWords, parseQuery } from '../search/query.ts';
import { hashOfStory } from '../views/library/route.ts';
import { say } from '../words.ts';
import { ownLibrary } from './own-library.ts';

const library = ownLibrary();
const search = openSearch({ source: library });
/** The newest stories that are looked through. */
const most = 2_000;
const shown = 6;

const addressOf = ({ key }: Summary): string => browser.runtime.getURL(`library.html${hashOfStory(key)}`);

/** Chromium reads descriptions as XML, Firefox as they stand. */
function asDescription(text: string): string {
  if (!browser.runtime.getURL('').startsWith('chrome-extension:')) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Stories by words of what a list shows of them: for what the index does not know, or where it is not to be had. */
async function findInList(text: string): Promise<Summary[]> {
  const stories = await library.list({ after: null, limit: most }).catch((): Summary[] => []);
  return bestMatches(stories, text).slice(0, shown);
}

/** Milliseconds that the index has to take in what was just saved: while somebody types, and when they have chosen. */
const patience = { typing: 400, chosen: 5_000 } as const;

/** Once the index knows all, or the patience is over: then what it does not know titles must do for. */
function upToDate(milliseconds: number): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, milliseconds));
  return Promise.race([search.follow().catch(() => null), late]);
}

async function find(text: string, milliseconds: number): Promise<Summary[]> {
  await upToDate(milliseconds);
  const query = parseQuery(text);
  const hits = hasWords(query) ? await search.find(query).catch(() => []) : [];
  const found = await Promise.all(
    hits.slice(0, shown * 2).map(({ key }) => library.listed(key).catch(() => null)),
  );
  const stories = found.filter((story) => story !== null).slice(0, shown);
  return stories.length > 0 ? stories : findInList(text);
}

async function open(text: string, where: Omnibox.OnInputEnteredDisposition): Promise<void> {
  const isOwn = text.startsWith(browser.runtime.getURL('library.html'));
  const [best] = isOwn ? [] : await find(text, patience.chosen);
  const url = isOwn ? text : best === undefined ? browser.runtime.getURL('library.html') : addressOf(best);
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

/** Listens to what is typed after the keyword. */
export function listenInAddressBar(): void {
  browser.omnibox.onInputStarted.addListener(() =>
    browser.omnibox.setDefaultSuggestion({ description: asDescription(say('addressBarHint')) }),
  );
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    const show = async (): Promise<void> => {
      const stories = await find(text, patience.typing);
      suggest(
        stories.map((story) => ({
          content: addressOf(story),
          description: asDescription([story.title, story.siteName].filter(Boolean).join(' · ')),
        })),
      );
    };
    void show();
  });
  browser.omnibox.onInputEntered.addListener((text, where) => void open(text, where));
}
