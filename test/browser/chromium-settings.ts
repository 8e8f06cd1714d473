/** What a person sets in Chromium's own page for extensions, set through the interface that this page has. */
import type { Browser } from 'puppeteer-core';
import type { Access } from './galley.ts';

type SiteAccess = Exclude<Access, 'private-windows'>;

/** Calls of the page's own interface, each with the id of the extension. */
const changes: Readonly<Record<SiteAccess, (id: string) => string>> = {
  'no-sites': (id) => hostAccess(id, 'ON_CLICK'),
  'all-sites': (id) => hostAccess(id, 'ON_ALL_SITES'),
  off: (id) => `chrome.management.setEnabled(${JSON.stringify(id)}, false)`,
};

function hostAccess(extensionId: string, access: string): string {
  const change = JSON.stringify({ extensionId, hostAccess: access });
  return `chrome.developerPrivate.updateExtensionConfiguration(${change})`;
}

/** Changes what the extension of that id may do. */
export async function setAccess(browser: Browser, id: string, access: SiteAccess): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(changes[access](id));
  await page.close();
}
