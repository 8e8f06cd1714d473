/** Reads the links of a tab's page, which a front or a section has many of. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { headlinesOf } from '../detect/headlines.ts';
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

/** Runs in the tab, so it stands alone. */
function tellLinks(): unknown {
  const placeOf = (link: Element): string => {
    if (link.closest('nav, footer, [role="navigation"], [role="menu"]') !== null) return 'menu';
    return (link.closest('h1, h2, h3, h4') ?? link.querySelector('h1, h2, h3, h4')) ? 'heading' : 'other';
  };
  const wordsOf = (link: Element): string =>
    (link.querySelector('h1, h2, h3, h4') ?? link).textContent?.slice(0, 1_000) ?? '';
  return [...document.querySelectorAll('a[href]')].slice(0, 5_000).flatMap((link) => {
    const url = link instanceof HTMLAnchorElement ? link.href : '';
    return url.length > 8_192 ? [] : [{ url, text: wordsOf(link), place: placeOf(link) }];
  });
}

/** The headlines of a tab's page; null where there is no such tab, or none that may be read. */
export async function frontOf(tabId: number): Promise<FrontShown | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.url === undefined || tab.incognito) return null;
  const answers = await browser.scripting
    .executeScript({ target: { tabId }, func: tellLinks })
    .catch(() => []);
  const links = v.safeParse(LinksSchema, answers[0]?.result);
  if (!links.success) return null;
  return { host: new URL(tab.url).host, headlines: headlinesOf(links.output, tab.url) };
}
