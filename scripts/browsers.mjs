/** Finds Chromium and Firefox on this machine, or installs them, or says how. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aptGet, aptInstall, giveUp, isExecutable, root, say, which } from './machine.mjs';

const browserCache = join(root, '.cache', 'browsers');

/** @typedef {{ name: string, variable: string, commands: string[], paths: string[], download: 'chrome' | 'firefox', packages: string[] }} Wanted */

/** @type {Wanted} */
const chromium = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  commands: ['chromium', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chromium-browser'],
  paths: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windowsPaths('Google\\Chrome\\Application\\chrome.exe'),
    ...windowsPaths('Chromium\\Application\\chrome.exe'),
    ...windowsPaths('Microsoft\\Edge\\Application\\msedge.exe'),
  ],
  download: 'chrome',
  packages: ['chromium'],
};

/** @type {Wanted} */
const firefox = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
  paths: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ...windowsPaths('Mozilla Firefox\\firefox.exe'),
    ...windowsPaths('Firefox Developer Edition\\firefox.exe'),
  ],
  download: 'firefox',
  packages: ['firefox-esr'],
};

/** @param {string} tail */
function windowsPaths(tail) {
  const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
  return homes.flatMap((name) => {
    const home = process.env[name];
    return home === undefined ? [] : [join(home, tail)];
  });
}

/**
 * The browser that the project downloaded for itself, or null.
 * @param {Wanted} wanted
 */
async function downloaded(wanted) {
  if (!existsSync(browserCache)) return null;
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  const all = await getInstalledBrowsers({ cacheDir: browserCache });
  return all.find(({ browser }) => browser === wanted.download)?.executablePath ?? null;
}

/**
 * @param {Wanted} wanted
 * @returns {Promise<string | null>}
 */
async function find(wanted) {
  const given = process.env[wanted.variable];
  if (given !== undefined && given !== '') {
    if (isExecutable(given)) return given;
    return giveUp(`${wanted.variable} is ${given}, and that is not a program that can be run.`);
  }
  const onPath = wanted.commands.map(which).find((path) => path !== null);
  return onPath ?? wanted.paths.find(isExecutable) ?? (await downloaded(wanted));
}

/** Ubuntu's chromium and firefox packages only fetch snaps, which cannot be driven from outside. */
function aptHasBrowsers() {
  const release = '/etc/os-release';
  return existsSync(release) && !/^ID(?:_LIKE)?=.*ubuntu/im.test(readFileSync(release, 'utf8'));
}

/** @param {Wanted} wanted */
async function download({ name, download: product }) {
  say(`Downloading ${name} into .cache/browsers (about 150 MB, once).`);
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const browser = product === 'chrome' ? Browser.CHROME : Browser.FIREFOX;
  const platform = detectBrowserPlatform();
  try {
    if (platform === undefined) throw new Error('there is none for this kind of machine');
    const buildId = await resolveBuildId(browser, platform, 'stable');
    // As root on Debian and Ubuntu the libraries that Chrome needs are installed with it.
    const installDeps = product === 'chrome' && aptGet()?.length === 1;
    await install({ browser, buildId, cacheDir: browserCache, installDeps });
    return true;
  } catch (error) {
    say(`It could not be downloaded: ${error instanceof Error ? error.message : error}.`);
    return false;
  }
}

/** @param {Wanted} wanted */
function howToInstall({ name, variable, packages, download: product }) {
  const brew = product === 'chrome' ? 'google-chrome' : 'firefox';
  const winget = product === 'chrome' ? 'Google.Chrome' : 'Mozilla.Firefox';
  return [
    `${name} is not on this machine and could not be installed from here. Any of these helps:`,
    `  Debian:   sudo apt-get install ${packages.join(' ')}`,
    `  Fedora:   sudo dnf install ${product === 'chrome' ? 'chromium' : 'firefox'}`,
    `  macOS:    brew install --cask ${brew}`,
    `  Windows:  winget install ${winget}`,
    `  If it is somewhere unusual: ${variable}=/path/to/it npm start`,
  ].join('\n');
}

/**
 * @param {Wanted} wanted
 * @returns {Promise<string>}
 */
async function ensure(wanted) {
  const there = await find(wanted);
  if (there !== null) return there;
  say(`${wanted.name} is not on this machine.`);
  const installed = (aptHasBrowsers() && aptInstall(wanted.packages)) || (await download(wanted));
  return (installed ? await find(wanted) : null) ?? giveUp(howToInstall(wanted));
}

/** The path of Chromium, Chrome or Edge: found, else installed; ends with instructions where neither works. */
export const ensureChromium = () => ensure(chromium);

/** The path of Firefox: found, else installed; ends with instructions where neither works. */
export const ensureFirefox = () => ensure(firefox);

/** Both browsers, found or installed. */
export async function ensureBrowsers() {
  return { chromium: await ensureChromium(), firefox: await ensureFirefox() };
}
