/** A browser that is killed in the middle of saves, as by a cut of the power: what is listed afterwards is whole. */
import { test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { killRounds } from '../kill-rounds.ts';

export const killedBrowser: Topic = (here) => {
  test('every story that is listed after a kill is whole, and every one that was told to be saved is there', async () => {
    await killRounds(here(), 3);
  });
};
