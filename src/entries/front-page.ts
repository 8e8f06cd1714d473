/** Reads the links of a tab's page, which a front or a section has many of. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { headlinesOf } from '../detect/headlines.ts';
import { linksOf } from '../detect/page-links.ts';
import type { FrontShown } from '../views/import/verbs.ts';

const LinksSchema = v.pipe(
  v.array(
    v.object({
      url: v.pipe(v.string(), v.maxLength(8_192)),
      text: v.pipe(v.string(), v.maxLength(1_000)),
      place: v.picklist(['heading', 'menu', 'other']),
    }),
  ),
  v.maxLength(5_000),
);

/** The headlines of a tab's page; null where there is no such tab, or none that may be read. */
export async function frontOf(tabId: number): Promise<FrontShown | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.url === undefined || tab.incognito) return null;
  const answers = await browser.scripting.executeScript({ target: { tabId }, func: linksOf }).catch(() => []);
  const links = v.safeParse(LinksSchema, answers[0]?.result);
  if (!links.success) return null;
  return { host: new URL(tab.url).host, headlines: headlinesOf(links.output, tab.url) };
}
