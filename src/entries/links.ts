/**
 * What the context menu of a link offers: its story in the reader, or in the library without being looked at. To be
 * saved it is fetched where the background can read a page. Else, and where that does not tell the whole story, it is
 * loaded in a tab behind, which is closed again: only a page's own scripts complete some pages. What a tab was opened
 * for is kept for the session: a worker may die meanwhile.
 */

import * as v from 'valibot';
import browser, { type Tabs } from 'webextension-polyfill';
import { mayReach } from '../library/private-host.ts';
import { askReader } from '../messages.ts';
import type { LinkOutcome } from '../outcomes.ts';
import { isStillEmpty, withPage } from './empty-page.ts';
import { fetchedStory } from './fetched-story.ts';
import { askStory, injectReader, injectStory } from './inject.ts';
import { saveArticle } from './saving.ts';

const JobSchema = v.strictObject({
  verb: v.picklist(['read', 'save']),
  /** The tab of the page with the link, where it is told how it went. */
  from: v.number(),
});
type Job = v.InferOutput<typeof JobSchema>;

/** Ms after which a page that does not come is given up. */
const patience = 30_000;

const keyOf = (tabId: number): string => `link:${tabId}`;

/** Two events can tell of one page at the same moment; when this is forgotten with the worker, that has passed. */
const taken = new Set<number>();

/** What a tab was opened for, and not done yet; asked once, for it is forgotten with that. */
async function takeJob(tabId: number): Promise<Job | null> {
  const stored = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  if (stored === undefined || taken.has(tabId)) return null;
  taken.add(tabId);
  await browser.storage.session.remove(keyOf(tabId));
  const job = v.safeParse(JobSchema, stored);
  return job.success ? job.output : null;
}

async function tell(tabId: number, outcome: LinkOutcome): Promise<void> {
  await injectReader(tabId)
    .then(() => askReader(tabId, 'tell-link', { outcome }))
    .catch(() => null); // The page with the link is gone: the library shows how it went.
}

type Page = Tabs.Tab & { id: number };

/** Opens the link of a page to be read or saved. */
export async function followLink(verb: Job['verb'], url: string, page: Tabs.Tab): Promise<void> {
  const { id } = page;
  if (id === undefined) return;
  if (verb === 'save') await saveLink(url, { ...page, id });
  else await openFor(verb, url, { ...page, id });
}

async function saveLink(url: string, page: Page): Promise<void> {
  if (page.incognito) return tell(page.id, { at: 'failed', why: 'private-window' });
  const from = page.url ?? '';
  if (!mayReach(from, url)) return tell(page.id, { at: 'failed', why: 'private-address' });
  if (typeof document !== 'undefined') {
    await tell(page.id, { at: 'fetching' });
    const article = await fetchedStory(url, from).catch(() => null);
    if (article !== null) return tell(page.id, await saveArticle(article));
  }
  const tab = await openFor('save', url, page);
  if (tab !== null) setTimeout(() => void giveUp(tab), patience);
}

/** Opens a tab for a job, and gives its id. */
async function openFor(verb: Job['verb'], url: string, page: Page): Promise<number | null> {
  const tab = await browser.tabs.create({
    url,
    active: verb === 'read',
    index: page.index + 1,
    openerTabId: page.id,
  });
  if (tab.id === undefined) return null;
  await browser.storage.session.set({ [keyOf(tab.id)]: { verb, from: page.id } });
  if (verb === 'save') await tell(page.id, { at: 'in-tab' });
  // Where it was there before this was kept, nobody will say so again.
  if ((await browser.tabs.get(tab.id)).status === 'complete') await arrived(tab.id);
  return tab.id;
}

async function giveUp(tabId: number): Promise<void> {
  const job = await takeJob(tabId);
  if (job === null) return;
  await browser.tabs.remove(tabId).catch(() => null);
  await tell(job.from, { at: 'failed', why: 'not-loaded' });
}

/** The page of a tab is there: does what the tab was opened for. Nothing for any other tab. Never rejects. */
export async function arrived(tabId: number): Promise<void> {
  if (await isStillEmpty(tabId)) return;
  const job = await takeJob(tabId).catch(() => null);
  if (job?.verb === 'read')
    await withPage(() => injectReader(tabId))
      .then(() => askReader(tabId, 'toggle-reader', {}))
      .catch(() => null); // A page that no extension may see: it is in front and speaks for itself.
  if (job?.verb === 'save') await tell(job.from, await saveAndClose(tabId));
}

async function saveAndClose(tabId: number): Promise<LinkOutcome> {
  try {
    return await withPage(() => save(tabId));
  } catch {
    return { at: 'failed', why: 'not-loaded' };
  } finally {
    await browser.tabs.remove(tabId).catch(() => null); // Somebody closed it before.
  }
}

async function save(tabId: number): Promise<LinkOutcome> {
  await injectStory(tabId);
  const [{ found }, { url }] = await Promise.all([askStory(tabId, 'as-usual'), browser.tabs.get(tabId)]);
  if (found.at === 'failed')
    return { at: 'failed', why: found.why === 'too-large' ? 'too-large' : 'not-loaded' };
  if (found.at === 'none' || url === undefined) return { at: 'failed', why: 'no-story' };
  return saveArticle({ ...found.article, url });
}
