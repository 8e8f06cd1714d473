import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { openReader } from '../hands.ts';
import { mainStory } from '../site.ts';

export const find: Topic = (here) => {
  test("the browser's find bar finds the story in the reader, and nothing of the page beneath", async () => {
    const { galley, site } = here();
    const { path } = mainStory();
    const inStory = 'every litre of the island';
    const inPageOnly = 'Islanders wanted a tunnel';
    await galley.open(site.origin + path);
    expect(await galley.find(inPageOnly)).toBe(true);
    await galley.open(site.origin + path);
    await openReader(galley);
    expect(await galley.find(inStory)).toBe(true);
    expect(await galley.find(inPageOnly)).toBe(false);
  });
};
