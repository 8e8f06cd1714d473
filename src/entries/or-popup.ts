/** What is asked of the page of a tab; where that is not possible, the popup opens and says why. */
import browser from 'webextension-polyfill';
import { pageIn } from './inject.ts';

/**
 * Does it, or has the popup open: only over the same page, and only where that is in front. Whoever went on in the meantime
 * has taken the page's answer along, and the popup would speak of the next one and take its keys. Never rejects.
 */
export async function orPopup(tabId: number, work: () => Promise<unknown>): Promise<void> {
  const before = pageIn(tabId);
  try {
    await work();
  } catch {
    const [asked, now, tab] = await Promise.all([
      before,
      pageIn(tabId),
      browser.tabs.get(tabId).catch(() => null),
    ]);
    if (tab?.active === true && now === asked) await browser.action.openPopup().catch(() => null);
  }
}
