/** What two or three devices changed apart comes together, and nothing that a person made is lost. */
import { describe, expect, it } from 'vitest';
import { dice } from '../devices/dice.ts';
import { clock } from './library-help.ts';
import {
  deviceAt,
  expectEqual,
  keyIn,
  meet,
  newDatabase,
  storyOf as story,
  syncFollowing,
  wordsIn,
} from './sync-ground.ts';
import type { Device } from './sync-help.ts';

const kinds = ['Ann', 'Ben', 'Cleo'] as const;

/** Devices whose clocks stand there. */
async function devices(starts: readonly string[]): Promise<Device[]> {
  const place = await newDatabase();
  return Promise.all(starts.map((start) => deviceAt(place, { now: clock(start) })));
}

describe('what was changed on two devices apart', { timeout: 60_000 }, () => {
  it('keeps the tags, favourites and marks of both', async () => {
    const [one, other] = await devices(['2026-01-01T00:00:00Z', '2025-06-01T00:00:00Z']);
    if (one === undefined || other === undefined) throw new Error('no devices');
    await one.library.save(story('ann', 'A text.'));
    await meet([one, other]);
    const key = await keyIn(one);
    await one.library.changeStates([key], { tag: ['harbour'] });
    await other.library.changeStates([key], { tag: ['lamps'], favourite: true });
    await meet([one, other]);
    await expectEqual([one, other]);
    const [listed] = await one.library.list({ after: null, limit: 1 });
    expect([...(listed?.tags ?? [])].sort()).toEqual(['harbour', 'lamps']);
    expect(listed?.favourite).toBe(true);
  });

  it('keeps both texts, the newer one as the story', async () => {
    const [one, other] = await devices(['2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z']);
    if (one === undefined || other === undefined) throw new Error('no devices');
    await one.library.save(story('ben', 'First words.'));
    await meet([one, other]);
    await one.library.save(story('ben', 'Words of one.'));
    await other.library.save(story('ben', 'Words of the other.'));
    await meet([one, other]);
    await expectEqual([one, other]);
    const opened = await one.library.open(await keyIn(one));
    expect(JSON.stringify(opened?.article)).toContain('Words of the other.');
    for (const words of ['First words.', 'Words of one.', 'Words of the other.'])
      expect(await wordsIn(one)).toContain(words);
  });

  it('makes one story of one that both saved, with everything of both', async () => {
    const [one, other] = await devices(['2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z']);
    if (one === undefined || other === undefined) throw new Error('no devices');
    await one.library.save(story('cleo', 'Words of one.'));
    await other.library.save(story('cleo', 'Words of the other.'));
    await one.library.changeStates([await keyIn(one)], { tag: ['harbour'] });
    await other.library.changeStates([await keyIn(other)], { tag: ['lamps'] });
    const older = await keyIn(one);
    await meet([one, other]);
    await expectEqual([one, other]);
    const listed = await other.library.list({ after: null, limit: 9 });
    expect(listed.map(({ key }) => key)).toEqual([older]);
    expect([...(listed[0]?.tags ?? [])].sort()).toEqual(['harbour', 'lamps']);
    expect(await wordsIn(other)).toContain('Words of one.');
  });

  it('is deleted where both deleted it, and comes back by one restoring', async () => {
    const [one, other] = await devices(['2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z']);
    if (one === undefined || other === undefined) throw new Error('no devices');
    await one.library.save(story('dora', 'A text.'));
    await meet([one, other]);
    const key = await keyIn(one);
    await one.library.remove([key]);
    await other.library.remove([key]);
    await meet([one, other]);
    await one.library.restore([key]);
    await meet([one, other]);
    await expectEqual([one, other]);
    expect(await keyIn(other)).toBe(key);
  });
});

describe('what one device forgot for good', { timeout: 60_000 }, () => {
  const later = new Date('2026-06-01T00:00:00Z');

  it('stays where it was restored meanwhile, and comes back', async () => {
    const [one, other] = await devices(['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z']);
    if (one === undefined || other === undefined) throw new Error('no devices');
    await one.library.save(story('ann', 'A text.'));
    await meet([one, other]);
    const key = await keyIn(one);
    await one.library.remove([key]);
    await meet([one, other]);
    await other.library.restore([key]);
    await other.sync();
    await one.library.purge(later); // It has not heard of it.
    await meet([one, other]);
    await expectEqual([one, other]);
    expect(await keyIn(one)).toBe(key);
    expect(await wordsIn(one)).toContain('A text.');
  });

  it('goes into the bin of a device that never heard that it was deleted', async () => {
    const [one, other] = await devices(['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z']);
    if (one === undefined || other === undefined) throw new Error('no devices');
    await one.library.save(story('ann', 'A text.'));
    await meet([one, other]);
    const key = await keyIn(one);
    await one.library.remove([key]);
    await one.library.purge(later);
    await meet([one, other]);
    await expectEqual([one, other]);
    expect(await keyIn(other)).toBe('');
    await other.library.restore([key]);
    await meet([one, other]);
    expect(await wordsIn(one)).toContain('A text.');
    expect(await keyIn(one)).toBe(key);
  });
});

describe.each([1, 2])('three devices with wrong clocks, in any order (%i)', (seed) => {
  it('end with equal libraries, and no text and no tag lost', async () => {
    const roll = dice(seed);
    const all = await devices(['2026-01-01T00:00:00Z', '2019-05-01T00:00:00Z', '2031-01-01T00:00:00Z']);
    const written = new Set<string>();
    for (let step = 0; step < 40; step++) {
      const device = all[roll(all.length)];
      const name = kinds[roll(kinds.length)];
      if (device === undefined || name === undefined) continue;
      const deed = roll(6);
      const keys = (await device.library.list({ after: null, limit: 9 })).map(({ key }) => key);
      const key = keys[roll(Math.max(1, keys.length))];
      if (deed < 2) {
        await device.library.save(story(name, `Text ${step} by device.`));
        written.add(`Text ${step} by device.`);
      } else if (deed === 2 && key !== undefined) {
        await device.library.changeStates([key], { tag: [`tag-${step}`] });
        written.add(`tag-${step}`);
      } else if (deed === 3 && key !== undefined) await device.library.remove([key]);
      else await syncFollowing(device);
    }
    await meet(all);
    await expectEqual(all);
    const words = (await Promise.all(all.map(wordsIn))).join('');
    expect([...written].filter((each) => !words.includes(each))).toEqual([]);
  }, 120_000);
});
