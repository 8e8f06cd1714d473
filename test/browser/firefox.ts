/** Firefox, driven over Marionette alone: no driver program in between, and keys that extensions hear. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFirefox } from '../../scripts/browsers.mjs';
import { setAccess } from './firefox-settings.ts';
import { weigh } from './firefox-weight.ts';
import { type FirefoxWindow, openWindow, tabBrowser } from './firefox-window.ts';
import type { Galley, Start } from './galley.ts';
import { publicNames } from './machine-names.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { documentRoot, readerRoot, until, type View } from './view.ts';

/** Extensions get a random address at each install; this one makes it known beforehand. */
const uuid = '11111111-2222-4333-8444-555555555555';

function preferences(gecko: string, network: Start['network']): Record<string, string | number | boolean> {
  return {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [gecko]: uuid }),
    // A temporary add-on goes when the browser ends; its data shall stay, as with an installed one.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'devtools.jsonview.enabled': false,
    'media.autoplay.default': 0,
    'media.autoplay.blocking_policy': 0,
    'ui.popup.disable_autohide': true,
    // A tab behind draws nothing and hears its timers once a second; tests ask one all the time. Chromium's driver does the same.
    'dom.min_background_timeout_value': 4,
    'dom.min_background_timeout_value_without_budget_throttling': 4,
    'network.dns.localDomains': publicNames.join(','),
    ...(network === 'off' ? noNetwork : direct),
  };
}
/** The profile remembers that it had none. */
const direct = { 'network.proxy.type': 0 };
const noNetwork = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.allow_hijacking_localhost': true,
};

/** Starts Firefox with Galley on a profile. */
export async function startFirefox({ profile, extension, network, beside = [] }: Start): Promise<Galley> {
  const { marionette, child, gecko } = await launchFirefox({ profile, extension, network }, ['-headless']);
  for (const path of beside) await marionette.send('Addon:Install', { path, temporary: true });
  return drive(marionette, child, gecko);
}

/** Starts Firefox with Galley and gives the remote control before anything is opened. */
export async function launchFirefox(
  { profile, extension, network }: Omit<Start, 'show' | 'beside'>,
  flags: readonly string[] = [],
): Promise<{ marionette: Marionette; child: ChildProcess; gecko: string }> {
  const gecko = geckoId(extension);
  mkdirSync(profile, { recursive: true });
  rmSync(join(profile, 'MarionetteActivePort'), { force: true });
  const prefs = Object.entries(preferences(gecko, network));
  const lines = prefs.map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const remote = ['-no-remote', '-marionette', '-remote-allow-system-access', '-profile', profile];
  const child = spawn(await ensureFirefox(), [...flags, ...remote], { stdio: 'ignore' });
  const marionette = await connectMarionette(profile);
  await marionette.send('WebDriver:NewSession', { timeouts: { script: 60_000, pageLoad: 60_000 } });
  await marionette.send('Addon:Install', { path: extension, temporary: true });
  return { marionette, child, gecko };
}

function geckoId(extension: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id = /"id":\s*"([^"]+)"/.exec(JSON.stringify(manifest))?.[1];
  if (id === undefined) throw new Error(`${extension} has no gecko id`);
  return id;
}

async function drive(marionette: Marionette, child: ChildProcess, gecko: string): Promise<Galley> {
  const own = (path: string): string => `moz-extension://${uuid}/${path}`;
  const window = await openWindow(marionette);
  await window.navigate('desk', own('manifest.json'));
  // Galley's own first page may stand between the two.
  await window.script(
    `window.galleyTabs.desk = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === '${own('manifest.json')}')`,
  );
  return {
    name: 'firefox',
    own,
    open: (url) => window.navigate('page', url),
    back: () => window.back('page'),
    page: window.view(tabBrowser('page'), documentRoot),
    reader: window.view(tabBrowser('page'), readerRoot),
    desk: window.view(tabBrowser('desk'), documentRoot),
    clickToolbar: () => clickToolbar(window, gecko),
    press: (keys) => window.press(keys),
    drag: (from, to) => window.drag('page', from, to),
    turnWheel: (at, by) => window.turnWheel('page', at, by),
    chooseFile: (path) => window.chooseFile('page', path),
    find: (text) => findInPage(window, text),
    buttonTitle: () =>
      window
        .script(`return document.querySelector('${buttonOf(gecko)}').getAttribute('tooltiptext')`)
        .then(String),
    chooseMenu: async (menuItemId, click = {}) => {
      const info = JSON.stringify({ menuItemId, ...click });
      await window.script(
        `WebExtensionPolicy.getByID('${gecko}').extension.emit('webext-menu-menuitem-click', ${info}, gBrowser.selectedTab)`,
      );
    },
    killBackground: async () => {
      await window.script(`await WebExtensionPolicy.getByID('${gecko}').extension.terminateBackground()`);
    },
    renew: async () => {
      await window.script(`await (await AddonManager.getAddonByID('${gecko}')).reload()`);
      await window.reopenDesk(own('manifest.json'));
    },
    setAccess: async (access) => {
      await setAccess(window, gecko, access);
      if (access === 'private-windows') await window.reopenDesk(own('manifest.json'));
    },
    weigh: () => weigh(window),
    print: () => window.print('page'),
    crash: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      marionette.close();
    },
    quit: async () => {
      const ended = once(child, 'exit');
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => null);
      await ended;
      marionette.close();
    },
  };
}

const buttonOf = (gecko: string): string =>
  `toolbaritem[data-extensionid="${gecko}"] .unified-extensions-item-action-button`;

const popupBrowser = `document.querySelector('browser.webextension-popup-browser')`;

async function clickToolbar(window: FirefoxWindow, gecko: string): Promise<View> {
  await window.click(buttonOf(gecko));
  const isLoaded = `const popup = ${popupBrowser};
    return popup !== null && popup.currentURI.spec.startsWith('moz-extension:') && !popup.webProgress.isLoadingDocument`;
  await until('the popup', () => window.script(isLoaded));
  return window.view(popupBrowser, documentRoot);
}

/** Asks the finder behind Firefox's find bar, which sees what the bar sees. */
async function findInPage(window: FirefoxWindow, text: string): Promise<boolean> {
  const found = await window.script(`
    const bar = await gBrowser.getFindBar();
    const { finder } = gBrowser.selectedBrowser;
    const result = await new Promise((resolve) => {
      const listener = { onFindResult: (data) => { finder.removeResultListener(listener); resolve(data.result); } };
      finder.addResultListener(listener);
      finder.fastFind(${JSON.stringify(text)}, false, false);
    });
    gBrowser.selectedBrowser.focus();
    return result !== Ci.nsITypeAheadFind.FIND_NOTFOUND;`);
  return found === true;
}
