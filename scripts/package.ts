/** `npm run package`: one zip for each store, the same bytes from the same tree on any machine. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import manifest from '../manifest.json' with { type: 'json' };
import { build, targets } from './build.ts';
import { root } from './machine.mjs';

/** Zips a folder without source maps: names sorted, one fixed time, so that nothing depends on when or where. */
function zipFolder(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.endsWith('.map') && statSync(join(folder, name)).isFile(),
  );
  const entries = names
    .map((name): [string, Uint8Array] => [
      name.split(sep).join('/'),
      new Uint8Array(readFileSync(join(folder, name))),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1), os: 3 });
}

async function main(): Promise<void> {
  const built = await Promise.all(targets.map((target) => build(target)));
  if (built.includes(false)) throw new Error('The build failed: see above.');
  mkdirSync(join(root, 'artifacts'), { recursive: true });
  for (const target of targets) {
    const file = join(root, 'artifacts', `galley-${target}-${manifest.version}.zip`);
    const zip = zipFolder(join(root, 'dist', target));
    writeFileSync(file, zip);
    const sum = createHash('sha256').update(zip).digest('hex');
    console.log(`${sum}  ${relative(root, file)}`);
  }
}

await main();
