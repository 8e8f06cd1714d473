/** Opens the reader without being asked, where a person set that for a site: on stories, in tabs that are seen. */
import browser, { type Runtime } from 'webextension-polyfill';
import { hasStoryAddress } from '../detect/story-address.ts';
import { askDetector, askReader } from '../messages.ts';
import { isAlwaysOpen } from '../settings/always-open.ts';
import { readSettings } from '../settings/keeping.ts';
import { injectReader } from './inject.ts';

async function rules(): Promise<readonly string[]> {
  return (await readSettings()).alwaysOpen;
}

/** The detector called the page of that tab a story: opens it where a rule says so. Never rejects. */
export async function openByRule({ tab, url }: Runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined || url === undefined || !tab.active || tab.incognito) return;
  if (!hasStoryAddress(url)) return;
  try {
    if (!isAlwaysOpen(await rules(), url)) return;
    await injectReader(tab.id);
    await askReader(tab.id, 'open-unasked', {});
  } catch {
    // The tab went elsewhere, or Galley may not see the site: nobody asked, so nothing is said.
  }
}

/** A tab that was loaded behind others is looked at when it comes to the front. */
export function openWhenSeen(): void {
  browser.tabs.onActivated.addListener(async ({ tabId }) => {
    const isAny = await rules().then(
      ({ length }) => length > 0,
      () => false,
    );
    if (isAny) await askDetector(tabId);
  });
}
