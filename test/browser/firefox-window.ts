/** Firefox's browser window from inside: everything runs as the browser's own script, with its privileges. */

import { chooseFile } from './firefox-file.ts';
import { mediaPress } from './firefox-media-keys.ts';
import { bytesOf, viewOf } from './firefox-view.ts';
import type { Point } from './galley.ts';
import type { Marionette } from './marionette.ts';
import type { View } from './view.ts';

type TabName = 'page' | 'desk';

export type FirefoxWindow = {
  /** Runs the body of an async function in the browser's window and gives what it returns. */
  script: (body: string) => Promise<unknown>;
  /** Clicks what a selector names in the browser's window, with the mouse. */
  click: (selector: string) => Promise<void>;
  press: (keys: string) => Promise<void>;
  drag: (tab: TabName, from: Point, to: Point) => Promise<void>;
  turnWheel: (tab: TabName, at: Point, by: number) => Promise<void>;
  /** Types a path into the first file field of a tab, which chooses it. */
  chooseFile: (tab: TabName, path: string) => Promise<void>;
  navigate: (tab: TabName, url: string) => Promise<void>;
  back: (tab: TabName) => Promise<void>;
  /** Opens an address in a tab that is the desk from now on. */
  reopenDesk: (url: string) => Promise<void>;
  print: (tab: TabName) => Promise<Uint8Array>;
  /** The document in a `<browser>` of the window, which an expression names. */
  view: (browser: string, root: string) => View;
};

/** The `<browser>` of a tab, as an expression. */
export const tabBrowser = (tab: TabName): string => `window.galleyTabs.${tab}.linkedBrowser`;

const keyCodes: Readonly<Record<string, string>> = {
  Shift: '\uE008',
  Ctrl: '\uE009',
  Alt: '\uE00A',
  Command: '\uE03D',
  Escape: '\uE00C',
  Return: '\uE006',
  Tab: '\uE004',
  Enter: '\uE006',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

/** Opens a second tab behind the first and knows both from now on. */
export async function openWindow(marionette: Marionette): Promise<FirefoxWindow> {
  const page = String(await marionette.send('WebDriver:GetWindowHandle'));
  const opened = await marionette.send('WebDriver:NewWindow', { type: 'tab', focus: false });
  const desk = handleIn(opened);
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  const window = windowOf(marionette, { page, desk });
  await window.script('window.galleyTabs = { page: gBrowser.selectedTab, desk: gBrowser.tabs[1] }');
  return window;
}

function handleIn(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'handle' in value) return String(value.handle);
  throw new Error('Firefox opened no tab');
}

function windowOf(marionette: Marionette, handles: Record<TabName, string>): FirefoxWindow {
  const script = (body: string): Promise<unknown> =>
    inTurn(async () => {
      const result = await marionette.send('WebDriver:ExecuteAsyncScript', {
        script: `const done = arguments[arguments.length - 1];
          (async () => { ${body} })().then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`,
        sandbox: 'system',
        newSandbox: false,
      });
      return resultOf(result);
    });
  const inTurn = oneAfterTheOther();
  /** Commands on a document are for the `content` context; all others here are for `chrome`. */
  const inTab = <T>(tab: TabName, work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      await marionette.send('Marionette:SetContext', { value: 'content' });
      await marionette.send('WebDriver:SwitchToWindow', { handle: handles[tab], focus: false });
      return work().finally(() => marionette.send('Marionette:SetContext', { value: 'chrome' }));
    });
  return {
    script,
    click: (selector) =>
      inTurn(async () => {
        const found = await marionette.send('WebDriver:FindElement', {
          using: 'css selector',
          value: selector,
        });
        await marionette.send('WebDriver:ElementClick', { id: Object.values(Object(found))[0] });
      }),
    press: async (keys) => {
      const media = mediaPress(keys);
      if (media === null) await inTurn(() => press(marionette, keys));
      else await script(media);
      await script(keysArrive).catch(() => null); // The key has closed what had the focus.
    },
    drag: (tab, from, to) => inTab(tab, () => drag(marionette, from, to)),
    turnWheel: (tab, at, by) => inTab(tab, () => turnWheel(marionette, at, by)),
    chooseFile: (tab, path) => inTab(tab, () => chooseFile(marionette, path)),
    navigate: async (tab, url) => {
      await inTab(tab, () => marionette.send('WebDriver:Navigate', { url }));
    },
    back: async (tab) => {
      await inTab(tab, () => marionette.send('WebDriver:Back'));
    },
    reopenDesk: async (url) => {
      handles.desk = handleIn(
        await inTurn(() => marionette.send('WebDriver:NewWindow', { type: 'tab', focus: false })),
      );
      await script('window.galleyTabs.desk = gBrowser.tabs.at(-1)');
      await inTab('desk', () => marionette.send('WebDriver:Navigate', { url }));
    },
    print: async (tab) => {
      const pdf = await inTab(tab, () => marionette.send('WebDriver:Print', { background: true }));
      return bytesOf(String(pdf));
    },
    view: (browser, root) => viewOf(script, browser, root),
  };
}

/**
 * Marionette is done with a key when the browser's own process has sent it on. The document that has the focus
 * hears it within its next two frames; one that draws none, behind others, is not waited for.
 */
const keysArrive = `
  const focused = Services.focus.focusedContentBrowsingContext ?? gBrowser.selectedBrowser.browsingContext;
  const body = 'const done = arguments[arguments.length - 1]; setTimeout(done, 250);' +
    'requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));';
  await focused.currentWindowGlobal.getActor('MarionetteCommands').executeScript(body, [], { async: true, timeout: 1000 });`;

/** Marionette has one context at a time: what needs another one waits for its turn. */
function oneAfterTheOther(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => null);
    return next;
  };
}

function resultOf(result: unknown): unknown {
  if (typeof result !== 'object' || result === null) return result;
  if ('error' in result) throw new Error(String(result.error));
  return 'value' in result ? result.value : result;
}

async function press(marionette: Marionette, keys: string): Promise<void> {
  const values = keys.split('+').map((key) => keyCodes[key] ?? (key.length === 1 ? key.toLowerCase() : key));
  const actions = [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
  await marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
  await marionette.send('WebDriver:ReleaseActions');
}

async function drag(marionette: Marionette, from: Point, to: Point): Promise<void> {
  const moves = (point: Point, duration: number) => ({
    type: 'pointerMove',
    duration,
    x: Math.round(point.x),
    y: Math.round(point.y),
  });
  const actions = [
    moves(from, 0),
    { type: 'pointerDown', button: 0 },
    moves(to, 100),
    { type: 'pointerUp', button: 0 },
  ];
  const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
  await marionette.send('WebDriver:PerformActions', { actions: [mouse] });
  await marionette.send('WebDriver:ReleaseActions');
}

async function turnWheel(marionette: Marionette, { x, y }: Point, deltaY: number): Promise<void> {
  const turn = { type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY };
  const wheel = { type: 'wheel', id: 'wheel', actions: [turn] };
  await marionette.send('WebDriver:PerformActions', { actions: [wheel] });
}
