/**
 * `npm test`: everything that must hold, from a fresh clone on. Each step says what it found and how long it
 * took; the last line counts. Node built-ins only until the packages are there.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from '../scripts/browsers.mjs';
import { ensureInstalled, ensureTestTools } from '../scripts/ensure.mjs';
import { root } from '../scripts/machine.mjs';

/** @typedef {{ passed: number, failures: string[] }} Outcome */
/** @typedef {{ name: string, run: () => Promise<Outcome> }} Step */

const cache = join(root, '.cache', 'test');
const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);
const tools = {
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
async function node(args, env = {}) {
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
function program(name, args) {
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
function vitest(name, project) {
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

/** The built zips by name, each with the hash of its bytes. */
function zipHashes() {
  const folder = join(root, 'artifacts');
  const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  return zips.map((name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
}

/** What is built is zipped, then all is built and zipped anew. @type {Step} */
const reproducible = {
  name: 'Packages are the same bytes twice',
  run: async () => {
    /** @type {string[][]} */
    const rounds = [];
    for (const from of [['--built'], []]) {
      const { code, output } = await node([tools.tsx, 'scripts/package.ts', ...from]);
      if (code !== 0) return { passed: 0, failures: [`npm run package\n${output}`] };
      rounds.push(zipHashes());
    }
    const [first = [], second = []] = rounds;
    const differing = first.filter((line) => !second.includes(line));
    return differing.length === 0 && first.length === 3
      ? { passed: 1, failures: [] }
      : { passed: 0, failures: [`differs: ${[...first, ...second].join(', ')}`] };
  },
};

/** @typedef {{ _type: string, code: string, file?: string, message: string }} LintMessage */

/** addons-linter on what is shipped; its warnings must be exactly those of the written list. @type {Step} */
const addonsLint = {
  name: 'Add-on lint',
  run: async () => {
    const zip = readdirSync(join(root, 'artifacts')).find((name) => name.startsWith('galley-firefox-'));
    const { output } = await node([
      tools.addonsLinter,
      join(root, 'artifacts', zip ?? ''),
      '--output',
      'json',
    ]);
    const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{')));
    const list = JSON.parse(readFileSync(join(root, 'test', 'known-lint-warnings.json'), 'utf8'));
    const failures = compareLint([...errors, ...warnings], list);
    return { passed: failures.length === 0 ? 1 : 0, failures };
  },
};

/**
 * @param {LintMessage[]} found
 * @param {{ code: string, file: string, count: number, reason: string }[]} known
 */
function compareLint(found, known) {
  const unknown = found.filter(
    ({ _type, code, file }) =>
      _type === 'error' || !known.some((entry) => entry.code === code && entry.file === file),
  );
  const changed = known.filter(
    ({ code, file, count }) =>
      found.filter((message) => message.code === code && message.file === file).length !== count,
  );
  return [
    ...unknown.map(
      ({ _type, code, file, message }) => `${_type} ${code} in ${file ?? 'the package'}: ${message}`,
    ),
    ...changed.map(
      ({ code, file, count }) =>
        `known-lint-warnings.json says ${count} × ${code} in ${file}, found otherwise`,
    ),
  ];
}

/**
 * Rows of steps. Those of one line are taken one after the other, and the lines of a row beside one another: two, for a
 * machine with two cores. Unit tests read what was built, and both kinds of tests are two at a time by themselves.
 * @type {Step[][][]}
 */
const rows = [
  [
    [
      program('Types', [tools.tsc, '--noEmit']),
      program('Lint', [tools.biome, 'check', '--diagnostic-level=error', '.']),
      program('Dead code', [tools.knip]),
    ],
    [program('Build and size budgets', [tools.tsx, 'scripts/build.ts']), reproducible, addonsLint],
  ],
  [[vitest('Unit tests', 'unit')]],
  [[vitest('Tests in real browsers', 'browser')]],
];

/** @param {Step} step */
async function take({ name, run }) {
  const start = Date.now();
  /** @type {Outcome} */
  const outcome = await run().catch((error) => ({ passed: 0, failures: [`${name}: ${error.message}`] }));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const failed = outcome.failures.length === 0 ? '' : `, ${outcome.failures.length} failed`;
  console.log(`── ${name}: ${outcome.passed} passed${failed} in ${seconds} s`);
  return outcome;
}

/** @param {Step[]} line */
async function takeAll(line) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of line) outcomes.push(await take(step));
  return outcomes;
}

ensureInstalled();
ensureTestTools();
const browsers = await ensureBrowsers();
process.env['CHROME_PATH'] = browsers.chromium;
process.env['FIREFOX_PATH'] = browsers.firefox;
mkdirSync(cache, { recursive: true });

/** @type {Outcome[]} */
const outcomes = [];
for (const row of rows) outcomes.push(...(await Promise.all(row.map(takeAll))).flat());
const failures = outcomes.flatMap((outcome) => outcome.failures);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ✗ ${failure}`).join('\n')}`);
process.exitCode = failures.length > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failures.length} failed`);
