/** The way to the browser's own page of shortcuts. */
import browser from 'webextension-polyfill';

/** Firefox has a call for its page of shortcuts, Chromium an address; elsewhere there is no way. */
export function shortcutsOpener(): (() => Promise<void>) | null {
  const inFirefox: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
  if (typeof inFirefox === 'function')
    return async () => {
      await Reflect.apply(inFirefox, browser.commands, []);
    };
  if (!browser.runtime.getURL('').startsWith('chrome-extension:')) return null;
  return async () => {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  };
}
