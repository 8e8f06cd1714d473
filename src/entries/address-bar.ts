/** The library in the address bar: `galley`, a space, and words of a title. */
import browser, { type Omnibox } from 'webextension-polyfill';
import { bestMatches } from '../library/find.ts';
import { openLibrary, type Summary } from '../library/library.ts';
import { hashOfStory } from '../views/library/route.ts';
import { say } from '../words.ts';

const library = openLibrary();
/** The newest stories that are looked through. */
const most = 2_000;
const shown = 6;

const addressOf = ({ key }: Summary): string => browser.runtime.getURL(`library.html${hashOfStory(key)}`);

/** Chromium reads descriptions as XML, Firefox as they stand. */
function asDescription(text: string): string {
  if (!browser.runtime.getURL('').startsWith('chrome-extension:')) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

async function find(text: string): Promise<Summary[]> {
  const stories = await library.list({ after: null, limit: most }).catch((): Summary[] => []);
  return bestMatches(stories, text).slice(0, shown);
}

async function open(text: string, where: Omnibox.OnInputEnteredDisposition): Promise<void> {
  const isOwn = text.startsWith(browser.runtime.getURL('library.html'));
  const [best] = isOwn ? [] : await find(text);
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
      const stories = await find(text);
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
