/** What `npm test` is made of: programs that end well or do not, and projects of tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/machine.mjs';

/** @typedef {{ passed: number, failures: string[] }} Outcome */
/** @typedef {{ name: string, run: () => Promise<Outcome> }} Step */

export const cache = join(root, '.cache', 'test');
const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);
export const tools = {
  tsc: bin('typescript/bin/tsc'),
  biome: bin('@biomejs/biome/bin/biome'),
  knip: bin('knip/bin/knip.js'),
  vitest: bin('vitest/vitest.mjs'),
  tsx: bin('tsx/dist/cli.mjs'),
  addonsLinter: bin('addons-linter/bin/addons-linter'),
};

/**
 * Runs a Node program with its output shown, and kept as well.
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export async function node(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      output += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, output };
}

/**
 * A step that is one test: the program ends well or it does not.
 * @param {string} name
 * @param {string[]} args
 * @returns {Step}
 */
export function program(name, args) {
  return {
    name,
    run: async () => {
      const { code, output } = await node(args);
      if (code === 0) return { passed: 1, failures: [] };
      console.log(output.trimEnd());
      return { passed: 0, failures: [name] };
    },
  };
}

/**
 * @typedef {{ fullName: string, status: string }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} TestFile
 */

/**
 * A vitest project; each of its tests counts. A file that fails before its first test counts as one.
 * @param {string} name
 * @param {'unit' | 'browser'} project
 * @returns {Step}
 */
export function vitest(name, project) {
  return {
    name,
    run: async () => {
      const report = join(cache, `${project}.json`);
      rmSync(report, { force: true });
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const args = [tools.vitest, 'run', '--config', 'test/vitest.config.ts', '--project', project];
      const { output } = await node([...args, ...reporters]);
      const outcome = countTests(report);
      if (outcome.failures.length > 0) console.log(output.trimEnd());
      return outcome;
    },
  };
}

/**
 * @param {string} report
 * @returns {Outcome}
 */
function countTests(report) {
  /** @type {TestFile[]} */
  const files = JSON.parse(readFileSync(report, 'utf8')).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failures: [
      ...tests
        .filter(({ status }) => status !== 'passed')
        .map(({ fullName, status }) => `${fullName} (${status})`),
      ...broken.map(({ name, message }) => `${name}: ${message ?? 'did not run'}`),
    ],
  };
}
