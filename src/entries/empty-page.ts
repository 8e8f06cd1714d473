/** A tab that was just opened, in which the page that it was opened for comes a moment later. */
import browser from 'webextension-polyfill';

/**
 * Whether a tab still shows the empty page with which it was opened. Firefox says of that one as well that it is complete,
 * and no extension may look into it. `false` for a tab that is gone.
 */
export async function isStillEmpty(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url === 'about:blank';
}

const [tries, pause] = [3, 1_000];

/**
 * Does something with the page of such a tab. A page that takes the place of the empty one at this very moment answers
 * nobody, so what fails is tried twice more, a second later each. Rejects with what the last try failed of.
 */
export async function withPage<T>(work: () => Promise<T>, left = tries): Promise<T> {
  return work().catch(async (error: unknown) => {
    if (left <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return withPage(work, left - 1);
  });
}
