/**
 * `npm run package`: one zip for each store and one of the sources, the same bytes from the same tree on any machine.
 * With `--built` it zips what was built before.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import manifest from '../manifest.json' with { type: 'json' };
import { build, targets } from './build.ts';
import { root } from './machine.mjs';

/** What makes the sources: all that a build needs and whoever reads it wants, without tests. */
const sources = [
  ...['src', 'public', 'scripts', 'manifest.json', 'vite.config.ts', 'tsconfig.json', 'package.json'],
  ...['package-lock.json', '.npmrc', 'README.md', '.github', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE'],
];

/** The files of a folder below `from`, or the one that `path` itself is, as paths from there. */
function filesIn(from: string, path: string): string[] {
  if (statSync(join(from, path)).isFile()) return [path];
  const names = readdirSync(join(from, path), { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(path, name)).filter((name) => statSync(join(from, name)).isFile());
}

/** Zips files: names sorted, one fixed time, so that nothing depends on when or where. */
function zip(from: string, names: readonly string[]): Uint8Array {
  const entries = names
    .map((name): [string, Uint8Array] => [
      name.split(sep).join('/'),
      new Uint8Array(readFileSync(join(from, name))),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1), os: 3 });
}

function write(name: string, bytes: Uint8Array): void {
  const file = join(root, 'artifacts', `galley-${name}-${manifest.version}.zip`);
  writeFileSync(file, bytes);
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${relative(root, file)}`);
}

async function main(): Promise<void> {
  const isBuilt = process.argv.includes('--built');
  const built = isBuilt ? [] : await Promise.all(targets.map((target) => build(target)));
  if (built.includes(false)) throw new Error('The build failed: see above.');
  mkdirSync(join(root, 'artifacts'), { recursive: true });
  for (const target of targets) {
    const folder = join(root, 'dist', target);
    write(
      target,
      zip(
        folder,
        filesIn(folder, '.').filter((name) => !name.endsWith('.map')),
      ),
    );
  }
  write(
    'sources',
    zip(
      root,
      sources.flatMap((path) => filesIn(root, path)),
    ),
  );
}

await main();
