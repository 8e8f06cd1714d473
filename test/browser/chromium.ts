/** Chromium, driven with puppeteer; with a display of its own on Linux, so that its keys are real. */
import { once } from 'node:events';
import puppeteer, { type Browser, type Page, type Realm, type Target, type WebWorker } from 'puppeteer-core';
import { ensureChromium } from '../../scripts/browsers.mjs';
import { contentWorld, findInPage, onDisplay } from './chromium-find.ts';
import { setAccess } from './chromium-settings.ts';
import { weigh } from './chromium-weight.ts';
import { type Display, startDisplay } from './display.ts';
import type { Galley, Start } from './galley.ts';
import { publicNames } from './machine-names.ts';
import { documentRoot, expressionOf, readerRoot, until, type View } from './view.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--autoplay-policy=no-user-gesture-required',
  `--host-resolver-rules=${publicNames.map((name) => `MAP ${name} 127.0.0.1`).join(',')}`,
  '--window-position=0,0',
  '--window-size=1280,1000',
];
const noNetwork = ['--proxy-server=http://127.0.0.1:9', '--proxy-bypass-list=<-loopback>'];

/** Starts Chromium with Galley on a profile. */
export async function startChromium({
  profile,
  extension,
  network,
  show,
  beside = [],
}: Start): Promise<Galley> {
  const display = show === 'display' && process.platform === 'linux' ? await startDisplay() : null;
  const browser = await puppeteer.launch({
    executablePath: await ensureChromium(),
    headless: show === 'headless',
    userDataDir: profile,
    pipe: true,
    enableExtensions: [extension, ...beside],
    defaultViewport: null,
    env: { ...process.env, ...display?.environment },
    args: network === 'off' ? [...flags, ...noNetwork] : flags,
  });
  return drive(browser, { display, extension, id: await galleyId(browser, extension) });
}

type Started = { display: Display | null; extension: string; id: string };

async function drive(browser: Browser, { display, extension, id }: Started): Promise<Galley> {
  const own = (path: string): string => `chrome-extension://${id}/${path}`;
  const page = await browser.newPage();
  let desk = await openDesk(browser, own('manifest.json'));
  await page.bringToFront();
  const again = async (access?: 'private-windows'): Promise<void> => {
    await renew(browser, extension, access);
    desk = await openDesk(browser, own('manifest.json'));
  };
  return {
    name: 'chromium',
    own,
    open: async (url) => {
      await page.goto(url);
      await page.bringToFront();
    },
    back: async () => {
      await page.goBack();
    },
    page: viewOf(page, documentRoot, async () => page),
    reader: viewOf(page, readerRoot, async () => contentWorld(page)),
    get desk() {
      return viewOf(desk, documentRoot, async () => desk);
    },
    clickToolbar: () => clickToolbar(browser, { id, page, popup: own('popup.html') }),
    press: async (keys) => onDisplay(display).press(keys),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    },
    turnWheel: async (at, by) => {
      await page.mouse.move(at.x, at.y);
      await page.mouse.wheel({ deltaY: by });
    },
    chooseFile: async (path) => {
      const field = await page.waitForSelector('input[type="file"]');
      await field?.toElement('input').then((input) => input.uploadFile(path));
    },
    find: (text) => findInPage(page, onDisplay(display), text),
    buttonTitle: () => desk.evaluate(titleOfFrontTab),
    chooseMenu: async (menuItemId, click = {}) => {
      const info = JSON.stringify({ menuItemId, ...click });
      await (await worker(browser, id)).evaluate(`(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.contextMenus.onClicked.dispatch(${info}, tab);
      })()`);
    },
    killBackground: async () => (await worker(browser, id)).close(),
    renew: async () => {
      await again();
      await page.bringToFront();
    },
    setAccess: async (access) => {
      if (access === 'private-windows') await again(access);
      else await setAccess(browser, id, access);
      await page.bringToFront();
    },
    weigh: () => weigh(page),
    print: () => page.pdf(),
    crash: async () => {
      const process = browser.process();
      const ended = process === null ? null : once(process, 'exit');
      process?.kill('SIGKILL');
      await ended;
      display?.close();
    },
    quit: async () => {
      await browser.close();
      display?.close();
    },
  };
}

async function openDesk(browser: Browser, address: string): Promise<Page> {
  const desk = await browser.newPage();
  // While Galley starts anew, its pages are refused.
  await until('a page of Galley', async () => (await desk.goto(address)) !== null);
  return desk;
}

/** Loading the same folder again is what an update is; the worker of before ends. */
async function renew(browser: Browser, path: string, access?: 'private-windows'): Promise<void> {
  const former = browser.targets();
  const session = await browser.target().createCDPSession();
  const enableInIncognito = access === 'private-windows';
  await session.send('Extensions.loadUnpacked', { path, enableInIncognito });
  await session.detach();
  await until('the new background', async () =>
    browser.targets().some((target) => target.type() === 'service_worker' && !former.includes(target)),
  );
}

const titleOfFrontTab = `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return chrome.action.getTitle({ tabId: tab.id });
})()` as unknown as () => Promise<string>;

/** The id that Chromium gave to the extension of a folder, once its background runs. */
async function galleyId(browser: Browser, extension: string): Promise<string> {
  const id = await until(
    'Galley',
    async () => [...(await browser.extensions()).values()].find(({ path }) => path === extension)?.id,
  );
  await worker(browser, id);
  return id;
}

/** The background that runs now; after Galley was started anew the former one may still be known, and says nothing. */
async function worker(browser: Browser, id: string): Promise<WebWorker> {
  const isWorker = (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().includes(id);
  await browser.waitForTarget(isWorker);
  const target = browser.targets().findLast(isWorker);
  if (target === undefined) throw new Error('The background is gone');
  const found = await target.worker();
  if (found === null) throw new Error('The background has no worker');
  return found;
}

async function clickToolbar(
  browser: Browser,
  { id, page, popup }: { id: string; page: Page; popup: string },
): Promise<View> {
  await page.bringToFront();
  const galley = (await browser.extensions()).get(id);
  if (galley === undefined) throw new Error('Galley is not installed');
  await galley.triggerAction(page);
  const target = await browser.waitForTarget((target) => target.url() === popup, { timeout: 20_000 });
  const opened = await target.asPage();
  return viewOf(opened, documentRoot, async () => opened);
}

function viewOf(page: Page, root: string, world: () => Promise<Page | Realm>): View {
  return {
    run: async (script, ...args) => {
      const result: unknown = await (await world()).evaluate(expressionOf(script, root, args));
      return JSON.parse(String(result));
    },
    inject: async (source) => {
      await (await world()).evaluate(`${source}; null`);
    },
    screenshot: () => page.screenshot(),
    prefer: (scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
  };
}
