/** Imports are kept for 30 days, and taken back by whoever comes later: what was changed since stays. */
import './library-ground.ts';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { plainStory, type QueuedStory, storyInput } from '../../src/library/queued-story.ts';
import { noState } from '../../src/library/state.ts';
import { changedState } from '../../src/library/state-changes.ts';
import { openStore } from '../../src/library/store.ts';
import {
  clock,
  figure,
  newLibrary,
  newLocks,
  newName,
  onlyKey,
  paragraph,
  png,
  story,
} from './library-help.ts';

const lead = 'https://gazette.example/lead.png';
const savedAt = '2020-01-01T00:00:00.000Z';
const all = { after: null, limit: 99 };
const titles = async (library: Library): Promise<string[]> =>
  (await library.list(all)).map(({ title }) => title).toSorted();
const keyOf = async (library: Library, title: string): Promise<string> =>
  (await library.list(all)).find((each) => each.title === title)?.key ?? '';

const named = (title: string) => story({ url: `https://gazette.example/${title}`, title });
const inputs = (...names: string[]) => names.map((title) => ({ article: named(title), savedAt }));

/** Imports stories a batch each, in a window that is closed then, and opens another. */
async function importedBefore(...batches: string[][]) {
  const shared = { name: newName(), locks: newLocks(), now: clock('2026-11-01T00:00:00.000Z') };
  const before = newLibrary(shared);
  const id = await before.beginImport('pocket-csv');
  for (const names of batches) await before.importStories(inputs(...names), { id });
  await before.close();
  return { id, shared, library: newLibrary(shared) };
}

describe('an import whose window was closed', () => {
  it('is listed with what it did, and taken back whole', async () => {
    const { id, shared, library } = await importedBefore(['a', 'b'], ['c', 'a']);
    expect(await library.imports()).toEqual([
      { id, at: '2026-11-01T00:00:01.000Z', from: 'pocket-csv', added: 3, merged: 1, queued: 0, marks: 0 },
    ]);
    expect(await library.undoImport(id)).toEqual({ kept: 0 });
    expect(await titles(library)).toEqual([]);
    expect(await library.imports()).toEqual([]);
    const store = await openStore(shared.name, newLocks());
    expect(await store.ids('_local/import')).toEqual([]);
    expect(await store.ids('')).toEqual(['meta:schema']);
    await library.close();
  });

  it('leaves every new story that was read, tagged, marked or saved with another text since', async () => {
    const { id, library } = await importedBefore([
      'as it came',
      'read',
      'tagged',
      'marked',
      'saved',
      'place',
    ]);
    await library.changeStates([await keyOf(library, 'read')], { read: true });
    await library.changeStates([await keyOf(library, 'tagged')], { tag: ['mine'] });
    const { url, siteName } = named('marked');
    const anchor = { part: 'body', block: 0, offset: 0, exact: 'The', prefix: '', suffix: '' } as const;
    const mark = { id: 'a'.repeat(32), colour: 'green', note: 'so', anchor } as const;
    await library.keepMarks({ url, title: 'marked', siteName }, [mark]);
    await library.save({ ...named('saved'), body: [paragraph('It says something else now.')] });
    await library.keepPlace(named('place').url, { block: 0, quote: 'The', share: 0.5 });
    expect(await library.undoImport(id)).toEqual({ kept: 5 });
    expect(await titles(library)).toEqual(['marked', 'place', 'read', 'saved', 'tagged']);
    expect(await library.marksOf(url)).toHaveLength(1);
    expect((await library.repair()).findings).toEqual([]);
    await library.close();
  });

  it('takes a story as it came although its pictures were fetched since', async () => {
    const library = newLibrary({ fetchPicture: async () => png('lead') });
    const id = await library.beginImport('pocket-csv');
    await library.importStories([{ article: story({ leadImage: figure(lead) }), savedAt }], { id });
    const [{ key } = { key: '' }] = await library.list(all);
    expect(await library.fetchMissing(key)).toMatchObject({ picturesStored: 1 });
    expect(await library.undoImport(id)).toEqual({ kept: 0 });
    expect(await titles(library)).toEqual([]);
    await library.close();
  });

  it('can be taken back as far as it came, and gone on with when that was cut off', async () => {
    const { id, shared, library } = await importedBefore(['a'], ['b']);
    const store = await openStore(shared.name, newLocks());
    const [, last = ''] = await store.ids('_local/import-part:');
    await store.change(async () => [{ _id: last, _deleted: true }]);
    expect(await library.undoImport(id)).toEqual({ kept: 0 });
    expect(await titles(library)).toEqual(['b']);
    await library.close();
  });

  it('is forgotten after 30 days, and its stories stay', async () => {
    const { id, shared, library } = await importedBefore(['a']);
    await library.close();
    const later = newLibrary({ ...shared, now: () => new Date('2026-12-01T00:00:01.000Z') });
    await later.resume();
    expect(await later.imports()).toHaveLength(1);
    await later.close();
    const latest = newLibrary({ ...shared, now: () => new Date('2026-12-01T00:00:03.000Z') });
    await latest.resume();
    expect(await latest.imports()).toEqual([]);
    const store = await openStore(shared.name, newLocks());
    expect(await store.ids('_local/import')).toEqual([]);
    expect(await latest.undoImport(id)).toEqual({ kept: 0 });
    expect(await titles(latest)).toEqual(['a']);
    await latest.close();
  });
});

describe('stories that an import put into the queue', () => {
  const queued = (title: string, id: string): QueuedStory[] =>
    plainStory(named(title).url, title).map((each) => ({ ...each, tags: ['late'], import: id }));

  it('are taken out again, and those that were loaded go too unless they were changed', async () => {
    const library = newLibrary({ now: clock() });
    await library.save(named('old'));
    const id = await library.beginImport('pocket-csv');
    const stories = ['waits', 'loaded', 'read', 'old'].flatMap((title) => queued(title, id));
    expect(await library.enqueue(stories)).toHaveLength(4);
    for (const story of stories.slice(1)) {
      const article = named(story.title ?? '');
      const saved = await library.save(article);
      const isNew = saved.at === 'saved' && saved.isNew;
      await library.importStories([storyInput(story, article, new Date())], { id, isNew });
    }
    expect(await library.imports()).toMatchObject([{ added: 2, merged: 1, queued: 4 }]);
    await library.changeStates([await keyOf(library, 'read')], { read: true });
    expect(await library.undoImport(id)).toEqual({ kept: 1 });
    expect(await titles(library)).toEqual(['old', 'read']);
    expect((await library.tags()).map(({ name, count }) => [name, count])).toEqual([['late', 1]]);
    expect(await library.queueState()).toMatchObject({ waiting: 0, failed: 0 });
    await library.close();
  });
});

describe('a batch', () => {
  it('tells of each story what became of it, also of one that comes twice', async () => {
    const library = newLibrary();
    const savedAt = '2026-01-01T00:00:00.000Z';
    const outcomes = await library.importStories([
      { article: story(), savedAt },
      { article: story({ url: 'https://gazette.example/b' }), savedAt: 'no time' },
      { article: { ...story(), url: 'file:///etc/passwd' }, savedAt },
      {
        article: story({
          body: [paragraph('x'.repeat(4_000_000)), ...Array(5).fill(paragraph('x'.repeat(4_000_000)))],
        }),
        savedAt,
      },
      { article: story(), savedAt, state: changedState(noState, { tag: ['twice'] }, new Date(savedAt)) },
    ]);
    expect(outcomes.map((outcome) => (outcome.at === 'refused' ? outcome.why : outcome.at))).toEqual([
      'new',
      'new',
      'no-story',
      'too-large',
      'merged',
    ]);
    expect((await library.tags()).map(({ name }) => name)).toEqual(['twice']);
    expect(await library.keys()).toHaveLength(2);
    await library.close();
  });

  it('leaves out what is no picture', async () => {
    const library = newLibrary();
    const article = story({ leadImage: figure(lead) });
    const pictures = new Map([[lead, new Blob(['<svg onload="x()"/>'], { type: 'image/png' })]]);
    await library.importStories([{ article, savedAt: '2026-01-01T00:00:00.000Z', pictures }]);
    expect((await library.open(await onlyKey(library)))?.missing).toEqual([lead]);
    await library.close();
  });
});
