/** Chromium, driven with puppeteer; with a display of its own on Linux, so that its keys are real. */
import { once } from 'node:events';
import puppeteer, { type Browser, type Page, type Realm, type WebWorker } from 'puppeteer-core';
import { ensureChromium } from '../../scripts/browsers.mjs';
import { type Display, startDisplay } from './display.ts';
import type { Galley, Start, Weight } from './galley.ts';
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
  return drive(browser, display, await galleyId(browser, extension));
}

async function drive(browser: Browser, display: Display | null, id: string): Promise<Galley> {
  const own = (path: string): string => `chrome-extension://${id}/${path}`;
  const page = await browser.newPage();
  const desk = await browser.newPage();
  await desk.goto(own('manifest.json'));
  await page.bringToFront();
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
    desk: viewOf(desk, documentRoot, async () => desk),
    clickToolbar: () => clickToolbar(browser, { id, page, popup: own('popup.html') }),
    press: async (keys) => onDisplay(display).press(keys),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
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

async function weigh(page: Page): Promise<Weight> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { Nodes = 0, JSEventListeners = 0, JSHeapUsedSize = 0 } = await page.metrics();
  return { nodes: Nodes, listeners: JSEventListeners, kilobytes: Math.round(JSHeapUsedSize / 1000) };
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

async function worker(browser: Browser, id: string): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().includes(id),
  );
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

/** The world of Galley's content scripts, which may look into closed shadow roots. */
function contentWorld(page: Page): Promise<Realm> {
  return until("Galley's content script in the page", async () => page.extensionRealms()[0]);
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

function onDisplay(display: Display | null): Display {
  if (display === null) throw new Error('Real keys in Chromium are pressed with xdotool, which is for Linux');
  return display;
}

/**
 * Chromium selects what its find bar has found when the bar closes, or gives the focus to what can take it there;
 * nothing else tells of it.
 */
async function findInPage(page: Page, display: Display, text: string): Promise<boolean> {
  await page.bringToFront();
  const world = await contentWorld(page);
  const focused = `(${readerRoot})?.querySelector(':is(mark, a):focus')`;
  const selected = `(() => {
    const root = ${readerRoot};
    const line = ${focused}?.parentElement.textContent;
    return [getSelection(), root?.getSelection?.(), line].map(String).join(' ').toLowerCase();
  })()`;
  const isSelected = async (): Promise<boolean> =>
    String(await world.evaluate(selected)).includes(text.toLowerCase());
  // A bar that shuts before the search has come back selects nothing: on a busy machine it is asked again.
  for (let round = 0; round < 2; round += 1) {
    await world.evaluate(`${focused}?.blur()`);
    display.press('Ctrl+f');
    await until('the find bar', async () => !(await world.evaluate('document.hasFocus()')));
    display.type(text);
    display.press('Return');
    display.press('Escape');
    if (await until('what was found', isSelected, 3).catch(() => false)) return true;
  }
  return false;
}
