/** Whether what a page said of itself is still about the page that its tab shows. */
import browser, { type Runtime } from 'webextension-polyfill';

const withoutHash = (url: string): string => url.replace(/#.*$/s, '');

/**
 * The address of the page in the sender's tab, or null where that has gone on to another page than the one that is
 * spoken of: a late verdict on the page before would light the next one's button, and open it. Browsers tell the
 * address that a sender was loaded from, which is not where a single-page site is now, so the page says its own.
 */
export async function addressStillThere(
  { tab, url }: Runtime.MessageSender,
  said: string,
): Promise<string | null> {
  const now = tab?.id === undefined ? null : await browser.tabs.get(tab.id).catch(() => null);
  if (now === null) return null;
  // Where Galley may not see the site the address is not told.
  if (now.url === undefined) return url ?? null;
  return withoutHash(now.url) === withoutHash(said) ? now.url : null;
}
