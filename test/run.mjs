/**
 * `npm test`: everything that must hold, from a fresh clone on. Each step says what it found and how long it
 * took; the last line counts. Node built-ins only until the packages are there.
 */
import { mkdirSync } from 'node:fs';
import { ensureBrowsers } from '../scripts/browsers.mjs';
import { ensureInstalled, ensureTestTools } from '../scripts/ensure.mjs';
import { addonsLint, reproducible } from './package-steps.mjs';
import { cache, program, tools, vitest } from './steps.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./steps.mjs').Outcome} Outcome */

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
