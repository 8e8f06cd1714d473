/** A library that was lost on another device or on the server takes none along, and the way back is kept. */
import { describe, expect, it } from 'vitest';
import { keptOf, putBack } from '../../src/sync/snapshot.ts';
import { clock } from './library-help.ts';
import {
  deviceAt,
  expectEqual,
  keyIn,
  makeAnew,
  meet,
  newDatabase,
  storyOf,
  titlesIn,
  twoDevices,
  wordsIn,
} from './sync-ground.ts';
import { contentsOf, type Device } from './sync-help.ts';

const names = ['ann', 'ben', 'cleo', 'dora', 'edith', 'finn'];
const titles = names.map((name) => `The story of ${name}`);

async function fill({ library }: Device): Promise<void> {
  for (const name of names) await library.save(storyOf(name));
}

async function allKeys({ library }: Device): Promise<string[]> {
  return (await library.list({ after: null, limit: 99 })).map(({ key }) => key);
}

describe('many deletions from another device', () => {
  async function deletedElsewhere() {
    const [one, other] = await twoDevices();
    await fill(one);
    await meet([one, other]);
    await other.library.remove(await allKeys(other));
    await other.sync();
    expect((await one.sync()).asks).toEqual({ why: 'deleted', stories: 6, of: 6 });
    expect(await titlesIn(one)).toEqual(titles);
    return [one, other] as const;
  }

  it('are asked about, and followed where that is the answer: into the bin', async () => {
    const [one, other] = await deletedElsewhere();
    await one.sync({ answer: { why: 'deleted', how: 'follow' } });
    expect(await titlesIn(one)).toEqual([]);
    expect(await one.library.bin()).toHaveLength(6);
    expect((await keptOf(one.local))?.stories).toBe(6);
    await meet([one, other]);
    await expectEqual([one, other]);
  });

  it('are undone everywhere where that is the answer', async () => {
    const [one, other] = await deletedElsewhere();
    await one.sync({ answer: { why: 'deleted', how: 'keep' } });
    expect(await titlesIn(one)).toEqual(titles);
    await meet([one, other]);
    expect(await titlesIn(other)).toEqual(titles);
    await expectEqual([one, other]);
  });

  it('are not followed by the answer to another question', async () => {
    const [one] = await deletedElsewhere();
    expect((await one.sync({ answer: { why: 'missing', how: 'follow' } })).asks?.why).toBe('deleted');
    expect(await titlesIn(one)).toEqual(titles);
  });

  it('of stories whose bin was emptied too can be followed, and had back', async () => {
    const [one, other] = await twoDevices();
    await fill(one);
    await meet([one, other]);
    await other.library.remove(await allKeys(other));
    await other.library.emptyBin();
    await other.sync();
    expect((await one.sync()).asks).toEqual({ why: 'deleted', stories: 6, of: 6 });
    await one.sync({ answer: { why: 'deleted', how: 'keep' } });
    await meet([one, other]);
    expect(await titlesIn(other)).toEqual(titles);
    for (const name of names) expect(await wordsIn(other)).toContain(`What ${name} said.`);
  });
});

describe('a database that was emptied and made anew', () => {
  async function emptied() {
    const place = await newDatabase();
    const [one, other] = [await deviceAt(place), await deviceAt(place)];
    await fill(one);
    await meet([one, other]);
    await makeAnew(place);
    expect((await one.sync()).asks).toEqual({ why: 'missing', stories: 6, of: 6 });
    expect(await titlesIn(one)).toEqual(titles);
    return [one, other] as const;
  }

  it('is asked about, and filled again where that is the answer', async () => {
    const [one, other] = await emptied();
    await one.sync({ answer: { why: 'missing', how: 'keep' } });
    await meet([one, other]);
    expect(await titlesIn(one)).toEqual(titles);
    expect(await titlesIn(other)).toEqual(titles);
    await expectEqual([one, other]);
  });

  it('is followed into the bin where that is the answer', async () => {
    const [one, other] = await emptied();
    await one.sync({ answer: { why: 'missing', how: 'follow' } });
    expect(await titlesIn(one)).toEqual([]);
    expect((await keptOf(one.local))?.stories).toBe(6);
    await one.library.restore((await one.library.bin()).map(({ key }) => key));
    await meet([one, other]);
    expect(await titlesIn(other)).toEqual(titles);
  });

  it('is far smaller, too, when it is a device with few stories that began it anew', async () => {
    const place = await newDatabase();
    const [large, small] = [await deviceAt(place), await deviceAt(place)];
    await fill(large);
    await large.sync();
    await makeAnew(place);
    await small.library.save(storyOf('gwen'));
    await small.sync();
    expect((await large.sync()).asks).toEqual({ why: 'missing', stories: 6, of: 6 });
    await large.sync({ answer: { why: 'missing', how: 'keep' } });
    await meet([large, small]);
    expect(await titlesIn(small)).toEqual([...titles, 'The story of gwen']);
  });
});

it('a database that the library never met asks nothing: both become one', async () => {
  const [one, other] = await twoDevices();
  await fill(one);
  await other.library.save(storyOf('gwen'));
  await other.sync();
  expect((await one.sync()).asks).toBeNull();
  expect(await titlesIn(one)).toEqual([...titles, 'The story of gwen']);
});

describe('the library as it was before it was shared', () => {
  it('is kept, once, and put back whole on demand', async () => {
    const [one, other] = await twoDevices({ now: clock() }, { now: clock('2027-01-01T00:00:00Z') });
    await fill(one);
    await one.library.changeStates([await keyIn(one)], { tag: ['mine'] });
    const before = await contentsOf(one);
    for (const name of names) await other.library.save(storyOf(name, `The other text of ${name}.`));
    await other.sync();
    // It breaks off in the middle, and the half of it must not be kept in the place of what was before.
    const failing = async () => Promise.reject(new TypeError('cut'));
    const breaking = async (url: RequestInfo | URL, init?: RequestInit) =>
      String(url).includes('_bulk_docs') ? failing() : fetch(url, init);
    await expect(one.sync({ ask: breaking })).rejects.toThrow('unreachable');
    await meet([one, other]);
    expect((await keptOf(one.local))?.stories).toBe(6);
    expect(await wordsIn(one)).toContain('The other text of ann.');
    await one.library.remove(await allKeys(one));
    await putBack(one.local);
    const now = await contentsOf(one);
    const plain = (all: Record<string, unknown>, id: string) =>
      JSON.stringify({ ...Object(all[id]), _rev: '' });
    for (const id of Object.keys(before)) expect(plain(now, id)).toBe(plain(before, id));
    expect(await titlesIn(one)).toEqual(titles);
    await meet([one, other]);
    await expectEqual([one, other]);
  });

  it('is not kept where there is nothing to keep', async () => {
    const [one] = await twoDevices();
    await one.sync();
    expect(await keptOf(one.local)).toBeNull();
  });
});

it('an undoing of many deletions that were sent is not taken for deletions of another device', async () => {
  const [one, other] = await twoDevices();
  await fill(one);
  await meet([one, other]);
  const keys = await allKeys(one);
  await one.library.remove(keys);
  await one.sync();
  await one.library.restore(keys);
  expect((await one.sync()).asks).toBeNull();
  expect(await titlesIn(one)).toEqual(titles);
});
