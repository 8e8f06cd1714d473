/** How much of the device is taken by what. */
import './library-ground.ts';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../src/library/meter.ts';
import { newLibrary, paragraph, story } from './library-help.ts';

describe('what takes the room', () => {
  it('is reckoned for texts and older texts from some of them', async () => {
    const library = newLibrary({ estimate: async () => ({ usage: 1, quota: 1e12 }) });
    const body = (words: number) => [paragraph('word '.repeat(words))];
    await library.save(story({ body: body(100) }));
    const { textBytes: one } = await library.usage();
    expect(one).toBeGreaterThan(500);
    const stories = Array.from({ length: 400 }, (_, index) => ({
      article: story({ url: `https://gazette.example/${index}`, body: body(100) }),
      savedAt: new Date(Date.UTC(2020, 0, 1) + index).toISOString(),
    }));
    await library.importStories(stories);
    const { textBytes: all, olderBytes } = await library.usage();
    expect(all / one).toBeGreaterThan(390);
    expect(all / one).toBeLessThan(410);
    expect(olderBytes).toBe(0);
    await library.save(story({ body: body(200) }));
    expect((await library.usage()).olderBytes).toBeGreaterThan(400);
    await library.close();
  });

  it('is all of it, shared as long as each is', () => {
    expect(sharesOf(100, [30, 10, 10])).toEqual([60, 20, 20]);
    expect(sharesOf(50, [60, 20, 20])).toEqual([30, 10, 10]);
    expect(sharesOf(100, [0, 0])).toEqual([0, 0]);
  });

  it('is no more of it than these can take, for something else may take the rest', () => {
    expect(sharesOf(500_000_000, [1_300, 0, 900])).toEqual([2_600, 0, 1_800]);
  });
});
