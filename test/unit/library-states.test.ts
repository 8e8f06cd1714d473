/** Tags, archive, favourites and progress of saved stories, many at a time and undone; lists of all; the bin. */
import './library-ground.ts';
import { describe, expect, it } from 'vitest';
import type { Library, Listed } from '../../src/library/library.ts';
import { openStore } from '../../src/library/store.ts';
import { clock, newLibrary, newLocks, newName, story } from './library-help.ts';

const page = 'https://gazette.example';
const place = (share: number) => ({ block: 2, quote: 'The bell', share });

async function fill(library: Library, titles: readonly string[]): Promise<string[]> {
  for (const title of titles) await library.save(story({ title, url: `${page}/${title}` }));
  const listed = await all(library);
  return titles.map((title) => listed.find((each) => each.title === title)?.key ?? '');
}

async function all(library: Library): Promise<Listed[]> {
  return (await parts(library)).flat();
}

async function parts(library: Library): Promise<Listed[][]> {
  const found: Listed[][] = [];
  for await (const part of library.listAll()) found.push(part);
  return found;
}

describe('changing states', () => {
  it('tags, archives and favours many stories, and takes it back', async () => {
    const library = newLibrary({ now: clock() });
    const [a = '', b = '', c = ''] = await fill(library, ['a', 'b', 'c']);
    await library.changeStates([a], { tag: ['city'] });
    const undo = await library.changeStates([a, b, 'absent'], {
      tag: [' News '],
      archived: true,
      favourite: true,
    });
    const shown = async () =>
      (await all(library)).map(({ title, tags, archived }) => [title, tags.join(), archived]);
    expect(await shown()).toEqual([
      ['c', '', false],
      ['b', 'News', true],
      ['a', 'city,News', true],
    ]);
    expect(await library.list({ after: null, limit: 9 })).toEqual(await all(library));
    await library.changeStates([b], { tag: ['kept'] });
    await undo();
    expect(await shown()).toEqual([
      ['c', '', false],
      ['b', 'kept', false],
      ['a', 'city', false],
    ]);
    expect((await library.listed(c))?.favourite).toBe(false);
    await library.close();
  });

  it('makes one document for each story, and none for one that is not there', async () => {
    const name = newName();
    const library = newLibrary({ name });
    const [a = ''] = await fill(library, ['a']);
    await library.changeStates([a, '20260101000000000-00000000'], { tag: ['x'] });
    const store = await openStore(name, newLocks());
    expect(await store.ids('state:')).toEqual([`state:${a}`]);
    await library.close();
  });

  it('counts tags whatever their letters, without those in the bin, and renames them', async () => {
    const library = newLibrary({ now: clock() });
    const [a = '', b = '', c = '', d = ''] = await fill(library, ['a', 'b', 'c', 'd']);
    await library.changeStates([a, b], { tag: ['News'] });
    await library.changeStates([c, d], { tag: ['news', 'élan'] });
    await library.changeStates([d], { tag: ['Élan', 'city'] });
    await library.remove([b]);
    expect(await library.tags()).toEqual([
      { name: 'city', count: 1 },
      { name: 'élan', count: 2 },
      { name: 'news', count: 3 },
    ]);
    const undo = await library.renameTag('NEWS', 'City');
    expect(await library.tags()).toEqual([
      { name: 'City', count: 3 },
      { name: 'élan', count: 2 },
    ]);
    await undo();
    expect(await library.tags()).toEqual([
      { name: 'city', count: 1 },
      { name: 'élan', count: 2 },
      { name: 'news', count: 3 },
    ]);
    await library.close();
  });
});

describe('the place in a saved story', () => {
  it('goes on into its state, at most once a minute, and is listed at once', async () => {
    let now = new Date('2026-03-01T12:00:00Z');
    const library = newLibrary({ now: () => now });
    const [a = ''] = await fill(library, ['a']);
    const progress = async () => (await library.stateOf(a)).progress?.value;
    await library.keepPlace(`${page}/a`, place(0.1));
    expect(await progress()).toBe(0.1);
    now = new Date(now.getTime() + 30_000);
    await library.keepPlace(`${page}/a`, place(0.3));
    expect(await progress()).toBe(0.1);
    expect((await library.listed(a))?.share).toBe(0.3);
    expect((await all(library))[0]?.share).toBe(0.3);
    now = new Date(now.getTime() + 31_000);
    await library.keepPlace(`${page}/a`, place(0.5));
    expect(await progress()).toBe(0.5);
    now = new Date(now.getTime() + 1_000);
    await library.keepPlace(`${page}/a`, place(0.6));
    await library.keepPlace(`${page}/elsewhere`, place(0.2));
    expect(await progress()).toBe(0.6);
    await library.close();
  });

  it('is settled when the worker starts, and counts as read at the end', async () => {
    let now = new Date('2026-03-01T12:00:00Z');
    const library = newLibrary({ now: () => now });
    const [a = ''] = await fill(library, ['a']);
    await library.keepPlace(`${page}/a`, place(0.1));
    now = new Date(now.getTime() + 1000);
    await library.keepPlace(`${page}/a`, place(0.99));
    await library.resume();
    expect((await library.stateOf(a)).progress?.value).toBe(0.99);
    expect((await library.listed(a))?.read).toBe(true);
    await library.close();
  });

  it('comes along when a story is saved that was read before', async () => {
    const library = newLibrary({ now: clock() });
    await library.keepPlace(`${page}/a`, place(0.4));
    const [a = ''] = await fill(library, ['a']);
    expect((await library.stateOf(a)).progress?.value).toBe(0.4);
    await library.close();
  });
});

describe('the list of all', () => {
  it('gives the newest first, a few at once and then the rest, with marks', async () => {
    const library = newLibrary({ now: clock() });
    const titles = Array.from({ length: 130 }, (_, index) => `story-${String(index).padStart(3, '0')}`);
    const keys = await fill(library, titles);
    await library.remove([keys[129] ?? '']);
    const found = await parts(library);
    expect(found.map((part) => part.length)).toEqual([100, 29]);
    expect(found.flat().map(({ title }) => title)).toEqual(titles.slice(0, 129).reverse());
    await library.close();
  });
});

describe('watching', () => {
  it('tells which stories were changed', async () => {
    const library = newLibrary();
    const [a = '', b = ''] = await fill(library, ['a', 'b']);
    const control = new AbortController();
    const told = new Promise<readonly string[]>((resolve) => {
      library.watch((keys) => keys.length === 2 && resolve(keys), control.signal);
    });
    await library.changeStates([a, b], { archived: true });
    expect([...(await told)].sort()).toEqual([a, b].sort());
    control.abort();
    await library.close();
  });
});

describe('the bin', () => {
  it('lists what is in it, removed last first, and gives many back at once', async () => {
    const library = newLibrary({ now: clock() });
    const [a = '', b = '', c = ''] = await fill(library, ['a', 'b', 'c']);
    await library.changeStates([a], { tag: ['city'] });
    await library.remove([a]);
    await library.remove([a, b, c]);
    const removed = await library.bin();
    expect(removed.map(({ title }) => title).sort()).toEqual(['a', 'b', 'c']);
    expect(removed.at(-1)).toMatchObject({ title: 'a', tags: ['city'] });
    await library.restore([a, b]);
    expect((await all(library)).map(({ title }) => title)).toEqual(['b', 'a']);
    await library.close();
  });

  it('is emptied of some or of all, and of nothing that is not in it', async () => {
    const name = newName();
    const library = newLibrary({ name, now: clock() });
    const [a = '', b = '', c = '', d = ''] = await fill(library, ['a', 'b', 'c', 'd']);
    await library.changeStates([a, b, c, d], { tag: ['x'] });
    await library.remove([a, b, c]);
    await library.emptyBin([a, d]);
    expect((await library.bin()).map(({ title }) => title).sort()).toEqual(['b', 'c']);
    await library.emptyBin();
    expect(await library.bin()).toEqual([]);
    expect((await all(library)).map(({ title }) => title)).toEqual(['d']);
    const store = await openStore(name, newLocks());
    expect((await store.readRange({ first: 'state:', last: 'state:z' })).map(({ id }) => id)).toEqual([
      `state:${d}`,
    ]);
    await library.close();
  });
});
