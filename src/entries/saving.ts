/** The background's part in saving: who may have what saved, and under which address. */
import type { Runtime } from 'webextension-polyfill';
import { believeQuery, parseAddress } from '../addresses.ts';
import type { Article } from '../article.ts';
import { whyOf } from '../library/failure.ts';
import type { FetchHow } from '../library/fetch-pictures.ts';
import type { KeepOutcome, MarkDraft, MarkedStory } from '../marks.ts';
import type { BackgroundRoutes } from '../messages/routes.ts';
import { askReader, type Handlers, isFromTab } from '../messages.ts';
import { readSettings } from '../settings/keeping.ts';
import { readPictureRoom } from '../settings/picture-room.ts';
import { ownLibrary } from './own-library.ts';
import { endFetching, toldFetching } from './picture-course.ts';

/** The background's one way to the library. */
export const library = ownLibrary({
  wish: async () => (await readSettings()).pictures,
  pictureLimit: async () => {
    const room = await readPictureRoom();
    return room === 0 ? null : room * 1_000_000;
  },
});

/** Saves a story that the background read itself. */
export function saveArticle(article: Article) {
  return library.save(article);
}

/** For which address pictures are fetched for a tab: its own may be another by the time that it wants no more. */
const fetchedFor = new Map<number, string>();

/** The place that is being written, if any. */
let keeping: Promise<unknown> = Promise.resolve();

/** The handlers of the background's routes that touch the library. */
export const savingHandlers = {
  'save-story': async ({ article }, sender) => {
    // Nothing of a private window may be found on this device afterwards.
    if (sender.tab?.incognito === true) return { at: 'failed', why: 'private-window' };
    const url = addressOf(sender, article.url);
    const run = (how: FetchHow) => library.save({ ...article, url }, how);
    const tab = isFromTab(sender) ? sender.tab?.id : undefined;
    if (tab === undefined) return toldFetching(url, { run });
    fetchedFor.set(tab, url);
    return toldFetching(url, { run, also: tellTab(tab) }).finally(() => fetchedFor.delete(tab));
  },
  'stop-pictures': async ({ url }, sender) => {
    endFetching(fetchedFor.get(sender.tab?.id ?? Number.NaN) ?? addressOf(sender, url));
    return null;
  },
  'fetch-missing': ({ key }) => toldFetching(key, { run: (how) => library.fetchMissing(key, how) }),
  'is-saved': async ({ url }, sender) => {
    // Where the database fails a story counts as not saved: saving it will tell why.
    const saved = await library.isSaved(addressOf(sender, url)).catch(() => false);
    return { saved };
  },
  'changed-since-saved': async ({ article }, sender) => {
    const here = { ...article, url: addressOf(sender, article.url) };
    return { changed: await library.changedSinceSaved(here).catch(() => false) };
  },
  'place-of': async ({ url }, sender) => {
    if (sender.tab?.incognito === true) return { place: null };
    await keeping; // Who closes the reader and opens it at once is led on to where that was.
    return { place: await library.placeOf(addressOf(sender, url)).catch(() => null) };
  },
  'keep-place': async ({ url, place }, sender) => {
    // A place that cannot be kept is no reason to disturb somebody who reads.
    if (sender.tab?.incognito === true) return null;
    keeping = library.keepPlace(addressOf(sender, url), place).catch(() => null);
    await keeping;
    return null;
  },
  'voice-of': async ({ url }, sender) => {
    if (sender.tab?.incognito === true) return { voice: null };
    return { voice: await library.voiceOf(addressOf(sender, url)).catch(() => null) };
  },
  'keep-voice': async ({ url, voice }, sender) => {
    if (sender.tab?.incognito !== true)
      await library.keepVoice(addressOf(sender, url), voice).catch(() => null);
    return null;
  },
  'marks-of': async ({ url }, sender) => {
    if (sender.tab?.incognito === true) return { marks: [] };
    return { marks: await library.marksOf(addressOf(sender, url)) };
  },
  'keep-marks': async ({ story, drafts }, sender) => {
    if (sender.tab?.incognito === true) return { at: 'failed', why: 'private-window' };
    return keepMarks({ ...story, url: addressOf(sender, story.url) }, drafts);
  },
} satisfies Partial<Handlers<BackgroundRoutes>>;

/** Tells the reader of a tab how far the pictures are, as long as the tab is there. */
function tellTab(tabId: number | undefined): (progress: { done: number; all: number }) => void {
  return (progress) => {
    if (tabId !== undefined) void askReader(tabId, 'pictures-at', progress).catch(() => null);
  };
}

async function keepMarks(story: MarkedStory, drafts: readonly MarkDraft[]): Promise<KeepOutcome> {
  return library.keepMarks(story, drafts).then(
    () => ({ at: 'kept' }) as const,
    (error: unknown) => ({ at: 'failed', why: whyOf(error) }) as const,
  );
}

/** Finishes what an earlier life of the worker began, and empties the bin of what is old. Never rejects. */
export async function resumeSaves(): Promise<void> {
  try {
    await library.resume();
    await library.purge();
  } catch {
    // The database cannot be used now; every save will say so, and the next start tries again.
  }
}

/**
 * What a tab says of its address may be forged, what the browser says may not; a password in it is not kept. The
 * sender's own address is where its document was loaded from: a single-page site has moved on within its origin since.
 * Of its query the tab is believed: pages write into it while a story is read, which stays the one it was.
 */
export function addressOf(sender: Runtime.MessageSender, claimed: string): string {
  if (!isFromTab(sender) || sender.url === undefined) return claimed;
  const [loaded, shown] = [new URL(sender.url), parseAddress(sender.tab?.url ?? '')];
  const url = shown?.origin === loaded.origin ? shown : loaded;
  believeQuery(url, claimed);
  url.username = '';
  url.password = '';
  return url.href;
}
