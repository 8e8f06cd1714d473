/** The index beside the library: it follows, survives and is made anew. */
import './library-ground.ts';
import { afterEach, expect, test, vi } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { openIndexStore } from '../../src/library/search/index-store.ts';
import { openSearch, type Search } from '../../src/library/search/search.ts';
import { searchBytes } from '../../src/library/search/weight.ts';
import { parseQuery } from '../../src/search/query.ts';
import { clock, newLibrary, newLocks, newName, paragraph, story } from './library-help.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function ground() {
  const library = newLibrary({ now: clock() });
  const [name, locks] = [newName(), newLocks()];
  const another = () => {
    const search = openSearch({ source: library, name, locks });
    open.push(search);
    return search;
  };
  open.push(library);
  return { library, name, another, search: another() };
}

const url = (title: string) => `https://gazette.example/${title}`;
const put = (library: Library, title: string, text = title) =>
  library.save(story({ title, url: url(title), body: [paragraph(text)] }));

async function save(library: Library, title: string, text = title): Promise<string> {
  await put(library, title, text);
  const all = await library.list({ after: null, limit: 1_000 });
  return all.find((each) => each.title === title)?.key ?? '';
}
const keys = async (search: Search, typed: string): Promise<string[]> =>
  (await search.find(parseQuery(typed))).map(({ key }) => key);

test('what is saved is found once the index has followed', async () => {
  const { library, search } = ground();
  const bridge = await save(library, 'bridge', 'Der Fluß trägt das Schiff.');
  const tokyo = await save(library, 'tokyo', '東京の新しい橋が開く。');
  expect(await keys(search, 'fluss')).toEqual([]);
  await search.follow();
  expect(await keys(search, 'fluss')).toEqual([bridge]);
  expect(await keys(search, '新しい橋')).toEqual([tokyo]);
  expect(await keys(search, 'gazette')).toHaveLength(2);
});

test('what the index takes of the device grows with it', async () => {
  const { library, search, name } = ground();
  expect(await searchBytes(name)).toBe(0);
  await put(library, 'bridge', 'The bridge opened again on Monday.');
  await search.follow();
  const small = await searchBytes(name);
  await put(library, 'tower', Array.from({ length: 500 }, (_, index) => `word${index}`).join(' '));
  await search.follow();
  expect([small > 100, (await searchBytes(name)) > small + 3_000]).toEqual([true, true]);
});

const listed = async (name: string) => (await indexedDB.databases()).find((each) => each.name === name);

/** A database of that version without anything in it, which does not let go of itself. */
function emptyDatabase(name: string, version: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  return new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
}

test('weighing the index makes none, and deletes none that it cannot read', async () => {
  const name = newName();
  expect([await searchBytes(name), await listed(name)]).toEqual([0, undefined]);
  (await emptyDatabase(name, 7)).close();
  expect([await searchBytes(name), await listed(name)]).toEqual([0, { name, version: 7 }]);
});

test('an index that another window keeps shut weighs nothing, in time', async () => {
  const name = newName();
  open.push(await emptyDatabase(name, 1));
  indexedDB.deleteDatabase(name);
  expect(await searchBytes(name, 20)).toBe(0);
});

test('where the browser opens no database, the index weighs nothing', async () => {
  const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('no storage', 'SecurityError');
  });
  open.push({ close: () => opening.mockRestore() });
  expect(await searchBytes(newName())).toBe(0);
  expect(opening).toHaveBeenCalledOnce();
});

test('a story that is saved again is found by its new words only', async () => {
  const { library, search } = ground();
  const key = await save(library, 'bridge', 'old words');
  await search.follow();
  await save(library, 'bridge', 'new words');
  await search.follow();
  expect([await keys(search, 'old '), await keys(search, 'new ')]).toEqual([[], [key]]);
});

test('tags and notes are found, and are not when they are taken away', async () => {
  const { library, search } = ground();
  const key = await save(library, 'bridge');
  await search.follow();
  await library.changeStates([key], { tag: ['Sea trade'] });
  const anchor = { part: 'body' as const, block: 0, offset: 0, exact: 'bridge', prefix: '', suffix: '' };
  const mark = { id: '0'.repeat(32), colour: 'yellow' as const, note: 'ask the harbourmaster', anchor };
  const of = { url: url('bridge'), title: 'bridge', siteName: null };
  await library.keepMarks(of, [mark]);
  await search.follow();
  expect([await keys(search, 'trade'), await keys(search, 'harbourm')]).toEqual([[key], [key]]);
  expect([...(await search.noted())]).toEqual([key]);
  await library.changeStates([key], { untag: ['sea trade'] });
  await library.keepMarks(of, [{ id: mark.id, gone: true }]);
  await search.follow();
  expect([await keys(search, 'trade'), await keys(search, 'harbourm')]).toEqual([[], []]);
  expect(await search.noted()).toEqual(new Set());
});

test('what the bin forgets is found no more', async () => {
  const { library, search } = ground();
  const [key, other] = [await save(library, 'bridge'), await save(library, 'ferry')];
  await search.follow();
  await library.remove([key]);
  await library.emptyBin();
  await search.follow();
  expect(await keys(search, 'gazette')).toEqual([other]);
});

test('many saves are few segments, and all are found after a restart', async () => {
  const { library, search, name, another } = ground();
  for (let count = 0; count < 40; count += 1) {
    await put(library, `story${count}`);
    await search.follow();
  }
  const store = await openIndexStore(name);
  open.push(store);
  expect((await store.heads()).length).toBeLessThan(16);
  expect((await keys(another(), 'story')).length).toBe(40);
});

test('an index that was cut off in the middle goes on where it was', async () => {
  const { library, search, another } = ground();
  for (let count = 0; count < 120; count += 1) await put(library, `story${count}`);
  const known: number[] = [];
  const cut = search.follow((share) => {
    known.push(share);
    search.close();
  });
  await expect(cut).rejects.toThrow();
  const next = another();
  const before = (await keys(next, 'story')).length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(120);
  await next.follow((share) => known.push(share));
  expect((await keys(next, 'story')).length).toBe(120);
  expect(known).toEqual([...known].sort((one, two) => one - two));
  expect(known.at(-1)).toBe(1);
});

test('what one window takes in the other finds', async () => {
  const { library, search, another } = ground();
  const other = another();
  const key = await save(library, 'bridge');
  expect(await keys(other, 'bridge')).toEqual([]);
  const heard = new Promise<void>((resolve) => other.watch(resolve, new AbortController().signal));
  await Promise.all([search.follow(), other.follow()]);
  await heard;
  expect(await keys(other, 'bridge')).toEqual([key]);
});

test('an index that is damaged, or of another library, is made anew', async () => {
  const { library, search, name, another } = ground();
  const key = await save(library, 'bridge');
  await search.follow();
  const store = await openIndexStore(name);
  open.push(store);
  const [head] = await store.heads();
  const [piece] = await store.pieces([head?.number ?? 0]);
  const progress = await store.progress();
  if (head === undefined || piece === undefined || progress === null) throw new Error('nothing was kept');
  const cut = { ...piece, postings: piece.postings.slice(0, 3) };
  await store.write({ progress, add: [{ head, piece: cut }], drop: [] });
  const next = another();
  await expect(keys(next, 'bridge')).rejects.toThrow('damaged');
  await next.follow();
  expect(await keys(next, 'bridge')).toEqual([key]);
  await store.write({ progress: { ...progress, library: 'another' }, add: [], drop: [] });
  await next.follow();
  expect(await store.progress()).toEqual(progress);
  expect(await keys(next, 'bridge')).toEqual([key]);
});
