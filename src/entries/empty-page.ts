/** Whether anything has come into a tab that was just opened. */
import browser from 'webextension-polyfill';

/**
 * Whether a tab still shows the empty page with which it was opened. Firefox says of that one as well that it is complete,
 * and no extension may look into it. `false` for a tab that is gone.
 */
export async function isStillEmpty(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url === 'about:blank';
}
