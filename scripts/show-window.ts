/** Opens a real window with Galley in it, for a person to use and to close. */
import { once } from 'node:events';
import puppeteer from 'puppeteer-core';
import { launchFirefox } from '../test/browser/firefox.ts';
import { type BrowserName, extensionFor } from '../test/browser/galley.ts';
import { ensureChromium } from './browsers.mjs';

/** `closed` resolves when the browser has ended; `close` ends it. */
type OpenWindow = { closed: Promise<unknown>; close: () => void };

/** Shows the first address in front and the others in tabs behind it. */
export function openWindow(
  name: BrowserName,
  profile: string,
  addresses: readonly string[],
): Promise<OpenWindow> {
  return name === 'firefox' ? inFirefox(profile, addresses) : inChromium(profile, addresses);
}

async function inChromium(profile: string, [first = '', ...others]: readonly string[]): Promise<OpenWindow> {
  const browser = await puppeteer.launch({
    executablePath: await ensureChromium(),
    headless: false,
    userDataDir: profile,
    pipe: true,
    enableExtensions: [extensionFor('chromium')],
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--enable-automation'],
    // Chromium refuses to start its sandbox for root, as in containers.
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const closed = new Promise<void>((resolve) => browser.process()?.once('exit', () => resolve()));
  const close = (): void => void browser.close();
  // A browser that is driven from outside goes on without a window.
  browser.on('targetdestroyed', async () => (await browser.pages()).length === 0 && close());
  const [tab] = await browser.pages();
  await (tab ?? (await browser.newPage())).goto(first);
  for (const address of others) await (await browser.newPage()).goto(address);
  await tab?.bringToFront();
  console.log('Chromium is open. Galley is behind the puzzle piece in the toolbar; pin it, or press Alt+R.');
  return { closed, close };
}

async function inFirefox(profile: string, [first = '', ...others]: readonly string[]): Promise<OpenWindow> {
  const extension = extensionFor('firefox');
  const { marionette, child } = await launchFirefox({ profile, extension, network: 'on' });
  const closed = once(child, 'exit');
  await marionette.send('WebDriver:Navigate', { url: first });
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  for (const address of others)
    await marionette.send('WebDriver:ExecuteScript', {
      script: 'gBrowser.addTrustedTab(arguments[0])',
      args: [address],
    });
  console.log('Firefox is open. Galley is in the toolbar; or press Alt+R on a story.');
  return { closed: closed.then(() => marionette.close()), close: () => void child.kill() };
}
