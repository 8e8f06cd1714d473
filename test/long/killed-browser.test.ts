/** Twenty kills of the browser at random moments of saves, in each browser. */
import { test } from 'vitest';
import { inEachBrowser } from '../browser/each-browser.ts';
import { killRounds } from '../browser/kill-rounds.ts';

inEachBrowser((here) => {
  test('twenty kills leave nothing half-written, and lose nothing that was told to be saved', async () => {
    await killRounds(here(), 20);
  });
});
