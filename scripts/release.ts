/**
 * `npm run release -- 1.2.3`: one version everywhere. Writes it into manifest.json, package.json and its lock file, dates
 * the changelog's open chapter, and commits and tags that. Refuses a tree with changes, a version that is not newer,
 * and a changelog without an open chapter.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './machine.mjs';

const file = (name: string): string => join(root, name);
const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** The changelog with its open chapter as that of a version and a day. Throws where no chapter is open. */
export function closeChapter(changelog: string, version: string, day: string): string {
  const open = /^## .*unreleased$/m;
  if (!open.test(changelog))
    throw new Error('CHANGELOG.md has no chapter that is unreleased: write what is new first.');
  return changelog.replace(open, `## ${version} — ${day}`);
}

/** True where one version, such as 1.10.0, comes after another. Throws on what is no version. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => {
    if (!/^\d+\.\d+\.\d+$/.test(text)) throw new Error(`“${text}” is not a version such as 1.2.3.`);
    return text.split('.').map(Number);
  });
  const at = [0, 1, 2].find((place) => a?.[place] !== b?.[place]);
  return at !== undefined && Number(a?.[at]) > Number(b?.[at]);
}

function main(version: string): void {
  const { version: now } = JSON.parse(readFileSync(file('manifest.json'), 'utf8'));
  const isFirst = version === now && git('tag', '--list', `v${version}`) === '';
  if (!isFirst && !isNewer(version, now)) throw new Error(`${version} is not newer than ${now}.`);
  if (git('status', '--porcelain') !== '')
    throw new Error('The tree has changes: commit or undo them first.');
  const day = new Date().toISOString().slice(0, 10);
  const changelog = closeChapter(readFileSync(file('CHANGELOG.md'), 'utf8'), version, day);
  for (const name of ['manifest.json', 'package.json', 'package-lock.json'])
    writeFileSync(file(name), withVersion(readFileSync(file(name), 'utf8'), version));
  writeFileSync(file('CHANGELOG.md'), changelog);
  git('commit', '--all', '--message', `Release ${version}`);
  git('tag', `v${version}`);
  console.log(`Galley ${version} is committed and tagged. Next: npm test, npm run package, git push --tags.`);
}

/** A JSON file's own version, left as it is written otherwise; a lock file names it twice. */
export function withVersion(json: string, version: string): string {
  const [own, ...rest] = json.split(/(?<="": \{)/);
  const first = (text: string): string => text.replace(/("version": ")\d+\.\d+\.\d+(")/, `$1${version}$2`);
  return [own ?? '', ...rest].map(first).join('');
}

const [asked] = process.argv.slice(2);
if (process.argv[1]?.endsWith('release.ts') && asked !== undefined) main(asked);
else if (process.argv[1]?.endsWith('release.ts')) throw new Error('usage: npm run release -- 1.2.3');
