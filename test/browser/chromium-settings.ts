/** What a person sets in Chromium's own page for extensions, set through the interface that this page has. */
import type { Browser } from 'puppeteer-core';
import type { Access } from './galley.ts';

type SiteAccess = Exclude<Access, 'private-windows'>;

const changes: Readonly<Record<SiteAccess, object>> = {
  'no-sites': { hostAccess: 'ON_CLICK' },
  'all-sites': { hostAccess: 'ON_ALL_SITES' },
};

/** Changes what the extension of that id may do. */
export async function setAccess(browser: Browser, id: string, access: SiteAccess): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const change = JSON.stringify({ extensionId: id, ...changes[access] });
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
  await page.close();
}
