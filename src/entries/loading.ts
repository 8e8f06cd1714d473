/**
 * Loads what waits in the queue, two pages at a time, each in a tab behind as a reader would open it, saves its story
 * and closes the tab. What a tab was opened for is kept for the session; a story leaves the queue only when it was
 * saved or given up, so a worker or a browser that ends in between begins it again.
 */
import * as v from 'valibot';
import browser, { type Tabs } from 'webextension-polyfill';
import type { Queued } from '../library/queue.ts';
import type { QueueFailure } from '../library/queue-records.ts';
import { storyInput } from '../library/queued-story.ts';
import { isStillEmpty, withPage } from './empty-page.ts';
import { storiesIn } from './import-queue.ts';
import { askStory, injectStory, responseStatus } from './inject.ts';
import { library } from './saving.ts';

/** `own`: the tab was opened for this and is closed again. */
const LoadSchema = v.strictObject({
  id: v.string(),
  since: v.number(),
  tab: v.picklist(['own', 'open']),
});
type Load = v.InferOutput<typeof LoadSchema>;
type Loads = ReadonlyMap<number, Load>;

/** Pages at a time. */
const most = 2;
/** Ms after which what has come of a page is all that is waited for; below what ends an idle worker. */
const patience = 25_000;
/** Ms for a page that writes its story by script, once it is loaded. */
const second = 2_000;

const prefix = 'load:';
const keyOf = (tabId: number): string => prefix + tabId;

/** Tabs that are read at this moment; when this is forgotten with the worker, nothing is being read. */
const taken = new Set<number>();

/** Begins to load what waits, as far as there is room. Never rejects. */
export async function loadQueue(): Promise<void> {
  await navigator.locks.request('galley:load-queue', fill).catch(() => null); // The next event tries again.
}

async function fill(): Promise<void> {
  const { halt, waiting } = await library.queueState();
  if (halt !== null || waiting === 0 || !navigator.onLine) return;
  const loads = await loadsNow();
  const windowId = await ordinaryWindow();
  if (loads.size >= most || windowId === null) return;
  const under = new Set([...loads.values()].map(({ id }) => id));
  for (const queued of await library.firstWaiting({ count: most - loads.size, without: under }))
    await begin(queued, windowId);
}

/** The loads of this session whose tabs are there; one whose worker ended is taken up again. */
async function loadsNow(): Promise<Loads> {
  const stored = Object.entries(await browser.storage.session.get(null));
  const loads = new Map<number, Load>();
  for (const [key, value] of stored) {
    const load = key.startsWith(prefix) ? v.safeParse(LoadSchema, value) : null;
    if (!load?.success) continue;
    const tabId = Number(key.slice(prefix.length));
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab === null) await browser.storage.session.remove(key);
    else loads.set(tabId, load.output);
    if (tab !== null && Date.now() - load.output.since > patience) void finish(tabId);
  }
  return loads;
}

/** A window that is not private; null while none is open. */
async function ordinaryWindow(): Promise<number | null> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const ordinary = windows.filter(({ incognito }) => !incognito);
  return (ordinary.find(({ focused }) => focused) ?? ordinary[0])?.id ?? null;
}

async function begin({ id, story }: Queued, windowId: number): Promise<void> {
  const open = await openTab(story.url);
  const tab = open ?? (await browser.tabs.create({ url: story.url, active: false, windowId }));
  if (tab.id === undefined) return;
  const load: Load = { id, since: Date.now(), tab: open === null ? 'own' : 'open' };
  await browser.storage.session.set({ [keyOf(tab.id)]: load });
  if (load.tab === 'own') await browser.tabs.update(tab.id, { muted: true }).catch(() => null);
  setTimeout(() => void finish(tab.id), patience);
  // Where it was there before this was kept, nobody will say so again.
  const now = await browser.tabs.get(tab.id).catch(() => null);
  if (now?.status === 'complete') void finish(tab.id);
}

/** A page that is open already is read where it is, as it was left. */
async function openTab(url: string): Promise<Tabs.Tab | null> {
  const tabs = await browser.tabs.query({ status: 'complete', discarded: false });
  const isIt = (tab: Tabs.Tab): boolean => storiesIn([tab]).some((story) => story.url === url);
  return tabs.find((tab) => tab.id !== undefined && !taken.has(tab.id) && isIt(tab)) ?? null;
}

/** The page of a tab is there, or is waited for no longer: saves what the tab was opened for. Never rejects. */
export async function finish(tabId: number | undefined): Promise<void> {
  if (tabId === undefined || taken.has(tabId)) return;
  const stored = await browser.storage.session.get(keyOf(tabId)).catch(() => ({}));
  const load = v.safeParse(LoadSchema, Object.values(stored)[0]);
  if (!load.success || (await isToCome(tabId, load.output)) || taken.has(tabId)) return;
  taken.add(tabId);
  try {
    const saving = withPage(() => save(tabId, load.output.id));
    const outcome = await saving.catch(() => 'not-loaded' as const);
    if (outcome !== 'halted') await library.settle(load.output.id, outcome);
    await end(tabId, load.output);
  } catch {
    // The library cannot be written: the story waits on, and its tab is closed when that is over.
  } finally {
    taken.delete(tabId);
  }
  await loadQueue();
}

async function isToCome(tabId: number, { since }: Load): Promise<boolean> {
  return Date.now() - since < patience - second && (await isStillEmpty(tabId));
}

async function end(tabId: number, load: Load): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
  if (load.tab === 'own') await browser.tabs.remove(tabId).catch(() => null);
}

/** Somebody closed a tab: its story is not wanted now, and says so. One that went with its window waits on. */
export async function loadClosed(tabId: number, went: 'alone' | 'with-window'): Promise<void> {
  if (taken.has(tabId)) return;
  const stored = await browser.storage.session.get(keyOf(tabId)).catch(() => ({}));
  const load = v.safeParse(LoadSchema, Object.values(stored)[0]);
  if (!load.success) return;
  await browser.storage.session.remove(keyOf(tabId));
  if (went === 'alone') await library.settle(load.output.id, 'closed').catch(() => null);
  await loadQueue();
}

async function save(tabId: number, id: string): Promise<'saved' | 'halted' | QueueFailure> {
  if ((await responseStatus(tabId)) >= 400) return 'not-there';
  const found = await foundIn(tabId);
  const queued = await library.waiting(id);
  const { url } = await browser.tabs.get(tabId);
  // It was taken out of the queue meanwhile: whatever is told of it is for nobody.
  if (queued === null) return 'closed';
  if (found.at === 'failed') return found.why === 'too-large' ? 'too-large' : 'not-loaded';
  if (found.at === 'none' || url === undefined) return 'no-story';
  const article = { ...found.article, url };
  const outcome = await library.save(article);
  if (outcome.at === 'failed') {
    if (outcome.why === 'too-large' || outcome.why === 'no-story') return outcome.why;
    await library.halt(outcome.why === 'disk-full' ? 'disk-full' : 'database');
    return 'halted';
  }
  const known = [storyInput(queued.story, article, new Date())];
  const { import: from } = queued.story;
  await library.importStories(known, from === undefined ? undefined : { id: from, isNew: outcome.isNew });
  return 'saved';
}

/** The story of a page, which may be written by script a moment after it is loaded. */
async function foundIn(tabId: number) {
  await injectStory(tabId);
  const { found } = await askStory(tabId, 'as-usual');
  if (found.at !== 'none') return found;
  await new Promise((resolve) => setTimeout(resolve, second));
  return (await askStory(tabId, 'as-usual')).found;
}
