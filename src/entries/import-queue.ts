/** What the page that imports asks of the queue. */
import browser, { type Tabs } from 'webextension-polyfill';
import type { Library } from '../library/library.ts';
import { plainStory, type QueuedStory } from '../library/queued-story.ts';
import { askBackground } from '../messages.ts';
import type { Asked, QueueVerbs } from '../views/import/verbs.ts';

/** The verbs of the queue; what changes it wakes the background, which loads. */
export function queueVerbs(library: Library): QueueVerbs {
  const wake = async (): Promise<void> => {
    await askBackground('load-queue', {}).catch(() => null);
  };
  const ask = async (stories: readonly QueuedStory[], bad: number): Promise<Asked> => {
    const added = await library.enqueue(stories);
    await wake();
    return { added: added.length, bad };
  };
  return {
    state: async () => ({ ...(await library.queueState()), failures: await shownFailures(library) }),
    watch: (onChange, signal) => library.watchQueue(onChange, signal),
    addAddresses: async (text) => {
      const { stories, bad } = pasted(text);
      return ask(stories, bad);
    },
    addTabs: async () => ask(storiesIn(await browser.tabs.query({ currentWindow: true })), 0),
    pause: () => library.halt('asked'),
    goOn: async () => {
      await library.halt(null);
      await wake();
    },
    cancel: () => library.dequeue('waiting'),
    retry: async () => {
      await library.retryFailed();
      await wake();
    },
    forget: () => library.dequeue('failed'),
  };
}

async function shownFailures(library: Library) {
  return (await library.failures()).map(({ id, why, story }) => ({ id, why, ...story }));
}

/** The addresses in a text, one or more a line, with or without words around them; and how many lines have none. */
export function pasted(text: string): { stories: QueuedStory[]; bad: number } {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const found = lines.map(
    (line) => line.match(/https?:\/\/[^\s<>"]+/gi)?.flatMap((url) => storyAt(url)) ?? [],
  );
  return { stories: found.flat(), bad: found.filter((stories) => stories.length === 0).length };
}

function storyAt(url: string, title: string | null = null): QueuedStory[] {
  return plainStory(url.replace(/(?<![),.;\]])[),.;\]]+$/, ''), title);
}

/** The pages in tabs, but not those of private windows. */
export function storiesIn(tabs: readonly Tabs.Tab[]): QueuedStory[] {
  return tabs.flatMap(({ url = '', title = null, incognito }) => (incognito ? [] : plainStory(url, title)));
}
