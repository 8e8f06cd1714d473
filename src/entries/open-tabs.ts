/** Tabs that were open before Galley was installed or updated: they have no detector yet, or a reader that is dead. */
import browser from 'webextension-polyfill';
import { askReader } from '../messages.ts';
import { injectReader } from './inject.ts';

/**
 * Runs in the tab, so it stands alone. Takes away what the version before left there: Firefox ends its scripts at once,
 * and nothing would hear a press or a key any more. Tells whether it was a reader, which holds the page still by a style.
 */
function takeFormerAway(): boolean {
  const hosts = [...document.querySelectorAll(':root > [data-galley-reader]')];
  const wasReading = hosts.some((host) => host.querySelector('style') !== null);
  for (const host of hosts) host.remove();
  return wasReading;
}

/** Looks at all open tabs with the new scripts, and opens those readers anew that were open. Never rejects. */
export async function lookAtOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  // A page that the browser guards, or that hangs, keeps no other waiting.
  for (const { id } of tabs) if (id !== undefined) void lookAt(id).catch(() => null);
}

async function lookAt(tabId: number): Promise<void> {
  const target = { tabId };
  const [former] = await browser.scripting.executeScript({ target, func: takeFormerAway });
  await browser.scripting.executeScript({ target, files: ['content.js'] });
  if (former?.result !== true) return;
  await injectReader(tabId);
  await askReader(tabId, 'open-anew', {});
}
