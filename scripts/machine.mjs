/** What the set-up needs of the machine: where the project is, which commands there are, how to run them. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} sentence */
export const say = (sentence) => console.log(sentence);

/** Ends the process with a sentence that says what to do. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Whether a path is a program that can be run. @param {string} path */
export function isExecutable(path) {
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
export function which(command) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find(isExecutable) ?? null;
}

/**
 * Runs a command in the project's folder with its output shown; true when it ended well.
 * @param {string} command
 * @param {string[]} args
 */
export function run(command, args) {
  const shell = process.platform === 'win32' && !command.endsWith('.exe');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell }).status === 0;
}

/** `['apt-get']` with what it takes to be root, or null where apt-get is not ours to use. */
export function aptGet() {
  if (process.platform !== 'linux' || which('apt-get') === null) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  if (which('sudo') === null) return null;
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n', 'apt-get']
    : null;
}

/** Installs Debian packages; false where that is not possible. @param {string[]} packages */
export function aptInstall(packages) {
  const [command, ...before] = aptGet() ?? [];
  if (command === undefined) return false;
  say(`Installing ${packages.join(', ')} with apt-get.`);
  run(command, [...before, '-qq', 'update']);
  return run(command, [...before, 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}
