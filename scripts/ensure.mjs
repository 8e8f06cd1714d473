/**
 * Sees to it that everything is there: the right Node, the packages of the lock file, the two browsers.
 * Runs before anything is installed, so it is plain JavaScript and uses nothing but Node itself.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, giveUp, root, run, say, which } from './machine.mjs';

const oldestNode = [20, 19];

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
