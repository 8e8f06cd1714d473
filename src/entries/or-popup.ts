/** What is asked of the page of a tab; where that is not possible, the popup opens and says why. */
import browser from 'webextension-polyfill';

/** Runs in the tab, so it stands alone. */
function tellBeginning(): number {
  return performance.timeOrigin;
}

/** The page that a tab shows, by when it began, as no other did; null where the browser lets nobody ask. Never rejects. */
async function pageIn(tabId: number): Promise<unknown> {
  const asked = { target: { tabId }, injectImmediately: true, func: tellBeginning };
  const answers = await browser.scripting.executeScript(asked).catch(() => []);
  return answers[0]?.result ?? null;
}

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
