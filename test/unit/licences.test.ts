/** Everything of others that is in the build comes with its licence. Reads dist, so build first. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dependencies } from '../../package.json' with { type: 'json' };
import { licencesOf, packageOf } from '../../scripts/licences.ts';

/** Licences under which others' work may be given away inside of Galley. */
const allowed = ['MIT', 'Apache-2.0', 'BSD-3-Clause', 'ISC', 'MPL-2.0', '(WTFPL OR MIT)'];

/** What the source maps of a build name, which the bundler wrote without our doing. */
function packagesIn(target: string): string[] {
  const files = readdirSync(`dist/${target}`, { recursive: true, encoding: 'utf8' });
  const maps = files.filter((file) => file.endsWith('.map'));
  const sources = maps.flatMap(
    (file): string[] => JSON.parse(readFileSync(`dist/${target}/${file}`, 'utf8')).sources,
  );
  return [...new Set(sources.map(packageOf).filter((name) => name !== null))].sort();
}

test.each(['chrome', 'firefox'])(
  'all packages in the %s build are named with a licence that allows it',
  (target) => {
    const text = readFileSync(`dist/${target}/licences.txt`, 'utf8');
    const named = new Map(
      [...text.matchAll(/^-{72}\n\n(\S+) \S+ \((.+)\)$/gm)].map(([, name = '', kind = '']) => [name, kind]),
    );
    const found = packagesIn(target);
    expect(found.length).toBeGreaterThan(5);
    expect([...named.keys()]).toEqual(found);
    expect([...named].filter(([, kind]) => !allowed.includes(kind))).toEqual([]);
  },
);

test('the bundled fonts have their licences beside them', () => {
  const files = readdirSync('dist/chrome/fonts');
  const families = files.flatMap((file) => /^(.*-)LICENSE\.txt$/.exec(file)?.[1] ?? []);
  const fonts = files.filter((file) => file.endsWith('.woff2'));
  expect(fonts.length).toBeGreaterThan(5);
  expect(fonts.filter((file) => !families.some((family) => file.startsWith(family)))).toEqual([]);
});

test('what is bundled stands in CONTRIBUTING with its reason', () => {
  const table = readFileSync('CONTRIBUTING.md', 'utf8').split('## What is bundled')[1] ?? '';
  const said = (name: string): boolean =>
    table.includes(`\`${name}\``) || table.includes(`…/${name.split('/')[1]}\``);
  expect(Object.keys(dependencies).filter((name) => !said(name))).toEqual([]);
});

test('a package without the text of its licence stops the build', () => {
  expect(() => licencesOf(['no-such-package'])).toThrow();
  expect(packageOf('/anywhere/node_modules/@noble/ciphers/aes.js')).toBe('@noble/ciphers');
  expect(packageOf('/anywhere/src/words.ts')).toBeNull();
});
