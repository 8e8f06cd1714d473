/** Twenty kills of the browser at random moments of imports, in each browser. */
import { test } from 'vitest';
import { inEachBrowser } from '../browser/each-browser.ts';
import { killImports } from './kill-imports.ts';

const rounds = Number(process.env['ROUNDS'] ?? 20);

inEachBrowser((here) => {
  test('an import that was killed leaves whole stories, is gone on with, doubles nothing, and is taken back', async () => {
    await killImports(here(), rounds);
  });
});
