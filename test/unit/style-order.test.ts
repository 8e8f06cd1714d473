/** The built pages take their sheets of styles in the order that counts: what all stand on first, their own last. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const own = {
  popup: 'popup',
  library: 'library-page',
  options: 'options',
  import: 'import',
  welcome: 'welcome',
} as const;

test.each(Object.entries(own))('%s', (page, sheet) => {
  const html = readFileSync(`dist/chrome/${page}.html`, 'utf8');
  const sheets = [...html.matchAll(/rel="stylesheet"[^>]*href="\/assets\/([\w-]+)\.css"/g)].map(
    ([, name]) => name,
  );
  expect([sheets[0], sheets.at(-1)]).toEqual(['base', sheet]);
});
