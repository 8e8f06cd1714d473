/**
 * Sees to it that everything is there: the right Node, the packages of the lock file, the two browsers.
 * Runs before anything is installed, so it is plain JavaScript and uses nothing but Node itself.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));
const browserCache = join(root, '.cache', 'browsers');
const oldestNode = [20, 19];

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

/** @param {string} sentence */
const say = (sentence) => console.log(sentence);

/** Ends the process with a sentence that says what to do. @param {string} sentence @returns {never} */
function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The full path of a command on the PATH, or null.
 * @param {string} command
 */
function which(command) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find(isExecutable) ?? null;
}

/**
 * Runs a command in the project's folder with its output shown; true when it ended well.
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const shell = process.platform === 'win32' && !command.endsWith('.exe');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell }).status === 0;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  giveUp(
    `Galley needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}. Get a newer one from your system or from nodejs.org.`,
  );
}

/**
 * @typedef {{ version?: string, optional?: boolean, peer?: boolean }} LockedPackage
 * @param {string} path
 * @returns {Record<string, LockedPackage> | null}
 */
function lockedPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

/** Whether node_modules holds what the lock file names. Times say nothing after a fresh clone, so versions are compared. */
function isInstalled() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const there = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || there === null) return false;
  return Object.entries(wanted).every(
    ([path, locked]) => path === '' || locked.optional === true || there[path]?.version === locked.version,
  );
}

/** Installs the packages of the lock file, without their install scripts, unless they are there. */
export function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  say('Installing the packages of package-lock.json (npm ci --ignore-scripts). A minute, the first time.');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const done = npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args);
  if (!done) giveUp('npm could not install the packages: see its message above. Is the network there?');
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

/** `['apt-get']` with what it takes to be root, or null where apt-get is not ours to use. */
function aptGet() {
  if (process.platform !== 'linux' || which('apt-get') === null) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  if (which('sudo') === null) return null;
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n', 'apt-get']
    : null;
}

/** Ubuntu's chromium and firefox packages only fetch snaps, which cannot be driven from outside. */
function aptHasBrowsers() {
  const release = '/etc/os-release';
  return existsSync(release) && !/^ID(?:_LIKE)?=.*ubuntu/im.test(readFileSync(release, 'utf8'));
}

/** @param {string[]} packages */
function aptInstall(packages) {
  const [command, ...before] = aptGet() ?? [];
  if (command === undefined) return false;
  say(`Installing ${packages.join(', ')} with apt-get.`);
  run(command, [...before, '-qq', 'update']);
  return run(command, [...before, 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** @param {Wanted} wanted */
function download(wanted) {
  say(`Downloading ${wanted.name} into .cache/browsers (about 150 MB, once).`);
  const cli = join(root, 'node_modules', '@puppeteer', 'browsers', 'lib', 'cjs', 'main-cli.js');
  const libraries = aptGet()?.length === 1 && wanted.download === 'chrome' ? ['--install-deps'] : [];
  return run(process.execPath, [
    cli,
    'install',
    `${wanted.download}@stable`,
    '--path',
    browserCache,
    ...libraries,
  ]);
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
  const installed = (aptHasBrowsers() && aptInstall(wanted.packages)) || download(wanted);
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

/** What real key presses need in Chromium on Linux: a display of the tests' own, and keys pressed on it. */
export function ensureTestTools() {
  if (process.platform !== 'linux') return;
  const missing = ['Xvfb', 'xdotool'].filter((command) => which(command) === null);
  if (missing.length === 0) return;
  const packages = ['xvfb', 'xdotool', 'xauth', 'fonts-dejavu-core', 'fonts-liberation'];
  if (!aptInstall(packages))
    giveUp(
      `The tests press real keys and need ${missing.join(' and ')}: sudo apt-get install ${packages.join(' ')}`,
    );
}
