/** What of others is in the build, with their licences: told by the modules that the bundler really took. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './machine.mjs';

/** The package that a module of the bundle is from; null for our own. */
export function packageOf(module: string): string | null {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? null;
}

/** One chapter a package, in the order of their names: version, kind of licence, and its text as it came. */
export function licencesOf(packages: Iterable<string>): string {
  const chapters = [...new Set(packages)].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${textIn(folder, license).trim()}\n`;
  });
  const head = 'Galley holds parts of the following packages, each under its own licence.\n';
  return [head, ...chapters].join(`\n${'-'.repeat(72)}\n\n`);
}

/** Packages that were split from a larger one leave the text there: then it is that of their kin. */
const kin: Readonly<Record<string, string>> = { 'pouchdb-': 'pouchdb-core' };

function textIn(folder: string, license: string): string {
  const file =
    existsSync(folder) && readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  if (typeof file === 'string') return readFileSync(join(folder, file), 'utf8');
  const from = Object.entries(kin).find(([prefix]) => folder.includes(prefix))?.[1];
  if (from === undefined) throw new Error(`${folder} says ${license}, and has no text of it`);
  return textIn(join(root, 'node_modules', from), license);
}
