/**
 * Where somebody reads with Galley, what finds stories is made ready in the next story of the site: when its page lies in
 * front and has nothing to do. On which sites is known until the browser closes, and nowhere but in its memory.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { say } from '../words.ts';
import { injectStory, restsInFront, warmUp } from './inject.ts';

const key = 'reading-on';
const HostsSchema = v.fallback(v.array(v.string()), []);

/** So many sites are known at most, those of late. */
const most = 30;

/** Elements of a page above which nothing is done before it must be. */
const largest = 4_000;

/** What is asked of a tab. */
export type Shown = { url?: string | undefined; incognito: boolean };

/** The site of a tab, or null where nothing may be known of it. */
export function siteOf({ url = '', incognito }: Shown): string | null {
  if (incognito || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol.startsWith('http') ? hostname : null;
}

async function sites(): Promise<string[]> {
  return v.parse(HostsSchema, (await browser.storage.session.get(key))[key]);
}

/** Somebody reads a story of the page in that tab. Never rejects. */
export async function noteReading(tab: Shown): Promise<void> {
  const site = siteOf(tab);
  if (site === null) return;
  await sites()
    .then((before) => [site, ...before.filter((other) => other !== site)].slice(0, most))
    .then((now) => browser.storage.session.set({ [key]: now }))
    .catch(() => null);
}

/** Whether the detector called the page of a tab a story: the button says so, which outlives the background. */
async function isLit(tabId: number): Promise<boolean> {
  return (await browser.action.getTitle({ tabId })) === say('actionTitleNews');
}

/** Makes a tab ready where that is of use and in nobody's way. Never rejects. */
export async function prepare(tabId: number): Promise<void> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (!tab.active || tab.status !== 'complete') return;
    const site = siteOf(tab);
    if (site === null || !(await sites()).includes(site) || !(await isLit(tabId))) return;
    if (!(await restsInFront(tabId, largest))) return;
    await injectStory(tabId);
    await warmUp(tabId);
  } catch {
    // The tab went elsewhere, or Galley may not see the site: nobody asked.
  }
}

/** A tab that comes to the front is looked at too. */
export function prepareWhenSeen(): void {
  browser.tabs.onActivated.addListener(({ tabId }) => void prepare(tabId));
}
