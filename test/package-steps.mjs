/** What is shipped: the same bytes twice, and nothing that the stores' own linter has not been told of. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/machine.mjs';
import { node, tools } from './steps.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

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
export const reproducible = {
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
export const addonsLint = {
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
