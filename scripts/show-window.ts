/** Opens a real window with Galley in it, and waits until the person closes it. */
import { once } from 'node:events';
import puppeteer from 'puppeteer-core';
import { launchFirefox } from '../test/browser/firefox.ts';
import { type BrowserName, extensionFor } from '../test/browser/galley.ts';
import { ensureChromium } from './ensure.mjs';

/** Shows the first address in front and the others in tabs behind it. */
export async function openWindow(
  name: BrowserName,
  profile: string,
  addresses: readonly string[],
): Promise<void> {
  if (name === 'firefox') await inFirefox(profile, addresses);
  else await inChromium(profile, addresses);
}

async function inChromium(profile: string, [first = '', ...others]: readonly string[]): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath: await ensureChromium(),
    headless: false,
    userDataDir: profile,
    pipe: true,
    enableExtensions: [extensionFor('chromium')],
    defaultViewport: null,
    ignoreDefaultArgs: ['--enable-automation'],
    // Chromium refuses to start its sandbox for root, as in containers.
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const [tab] = await browser.pages();
  await (tab ?? (await browser.newPage())).goto(first);
  for (const address of others) await (await browser.newPage()).goto(address);
  await tab?.bringToFront();
  console.log('Chromium is open. Galley is behind the puzzle piece in the toolbar; pin it, or press Alt+R.');
  await closed;
}

async function inFirefox(profile: string, [first = '', ...others]: readonly string[]): Promise<void> {
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
  await closed;
  marionette.close();
}
