import './library-ground.ts';
import { describe, expect, it } from 'vitest';
import type { Damage, Library, ListPage } from '../../src/library/library.ts';
import { openStore } from '../../src/library/store.ts';
import { clock, figure, newLibrary, newLocks, newName, png, story } from './library-help.ts';

const day = 86_400_000;
const lead = 'https://gazette.example/lead.png';
const fetchAny = async ({ address }: { address: string }) => png(address);
const all: ListPage = { after: null, limit: 100 };

async function fill(library: Library, titles: readonly string[]): Promise<void> {
  for (const title of titles) await library.save(story({ title, url: `https://gazette.example/${title}` }));
}

async function titles(library: Library, page = all): Promise<string[]> {
  return (await library.list(page)).map(({ title }) => title);
}

async function keyOf(library: Library, title: string): Promise<string> {
  const found = (await library.list(all)).find((summary) => summary.title === title);
  return found?.key ?? 'nothing of that title is listed';
}

describe('the list', () => {
  it('has the newest first, page by page', async () => {
    const library = newLibrary({ now: clock() });
    await fill(library, ['a', 'b', 'c', 'd', 'e']);
    const first = await library.list({ after: null, limit: 2 });
    expect(first.map(({ title }) => title)).toEqual(['e', 'd']);
    const after = first[1]?.key ?? null;
    expect(await titles(library, { after, limit: 2 })).toEqual(['c', 'b']);
    await library.close();
  });

  it('fills its pages though most stories are in the bin', async () => {
    const library = newLibrary({ now: clock() });
    const gone = Array.from({ length: 60 }, (_, index) => `gone-${index}`);
    await fill(library, ['kept', ...gone]);
    for (const { key, title } of await library.list(all)) if (title !== 'kept') await library.remove([key]);
    expect(await titles(library, { after: null, limit: 1 })).toEqual(['kept']);
    await library.close();
  });

  it('is empty where nothing is saved', async () => {
    const library = newLibrary();
    expect(await library.list(all)).toEqual([]);
    expect(await library.open('20260101000000000-00000000')).toBeNull();
    expect(await library.picture('0'.repeat(64))).toBeNull();
    await library.close();
  });

  it('shows the first words, cut at a word', async () => {
    const library = newLibrary();
    const text = [{ text: 'word '.repeat(200) }];
    await library.save(story({ body: [{ kind: 'paragraph', text }] }));
    const [summary] = await library.list(all);
    expect(summary?.excerpt).toMatch(/^(?:word )+word…$/);
    expect(summary?.excerpt.length).toBeLessThanOrEqual(241);
    await library.close();
  });
});

describe('the bin', () => {
  it('hides a removed story until it is restored', async () => {
    const library = newLibrary({ now: clock() });
    await fill(library, ['a', 'b']);
    const key = await keyOf(library, 'a');
    await library.remove([key]);
    expect(await titles(library)).toEqual(['b']);
    expect(await library.open(key)).toBeNull();
    expect(await library.isSaved('https://gazette.example/a')).toBe(false);
    await library.restore([key]);
    expect(await titles(library)).toEqual(['b', 'a']);
    expect(await library.isSaved('https://gazette.example/a')).toBe(true);
    await library.close();
  });

  it('gives a story back that is saved again, in its old place', async () => {
    const library = newLibrary({ now: clock() });
    await fill(library, ['a', 'b']);
    await library.remove([await keyOf(library, 'a')]);
    await fill(library, ['a']);
    expect(await titles(library)).toEqual(['b', 'a']);
    await library.close();
  });

  it('forgets after 30 days, and not before', async () => {
    const name = newName();
    const removed = new Date('2026-01-01T00:00:00Z');
    const library = newLibrary({ name, now: () => removed, fetchPicture: fetchAny });
    await library.save(story({ leadImage: figure(lead) }));
    const [summary] = await library.list(all);
    const key = summary?.key ?? '';
    await library.remove([key]);
    await library.purge(new Date(removed.getTime() + 30 * day));
    await library.restore([key]);
    expect(await library.list(all)).toHaveLength(1);
    await library.remove([key]);
    await library.purge(new Date(removed.getTime() + 30 * day + 1));
    await library.restore([key]);
    expect(await library.list(all)).toEqual([]);
    const store = await openStore(name, newLocks());
    expect(await store.read([`body:${key}`, `summary:${key}`])).toEqual([null, null]);
    expect(await store.ids('image:')).toEqual([]);
    await library.close();
  });

  it('keeps a picture that another story shows', async () => {
    const library = newLibrary({ now: clock(), fetchPicture: fetchAny });
    await library.save(story({ leadImage: figure(lead) }));
    await library.save(story({ url: 'https://gazette.example/b', title: 'b', leadImage: figure(lead) }));
    await library.remove([await keyOf(library, 'Harbour bridge reopens')]);
    await library.purge(new Date('2027-01-01T00:00:00Z'));
    const kept = await library.open(await keyOf(library, 'b'));
    expect(kept?.pictures.has(lead)).toBe(true);
    await library.close();
  });

  it('takes a story that was forgotten as a new one', async () => {
    const library = newLibrary({ now: clock() });
    await fill(library, ['a']);
    await library.remove([await keyOf(library, 'a')]);
    await library.purge(new Date('2027-01-01T00:00:00Z'));
    expect(await library.save(story({ title: 'a', url: 'https://gazette.example/a' }))).toMatchObject({
      isNew: true,
    });
    expect(await titles(library)).toEqual(['a']);
    await library.close();
  });
});

describe('a damaged record', () => {
  const damages: readonly [string, object][] = [
    ['a missing field', { title: undefined }],
    ['a wrong type', { savedAt: 12 }],
    ['a later version', { version: 9 }],
    ['a false key', { key: '../x' }],
  ];

  it.each(damages)('is reported and passed over in the list: %s', async (_, damage) => {
    const name = newName();
    const reports: Damage[] = [];
    const library = newLibrary({ name, now: clock(), onDamage: (report) => reports.push(report) });
    await fill(library, ['a', 'b']);
    const id = `summary:${await keyOf(library, 'a')}`;
    const store = await openStore(name, newLocks());
    const [whole] = await store.read([id]);
    await store.change(async () => [{ ...(whole as object), _id: id, ...damage }]);
    expect(await titles(library)).toEqual(['b']);
    expect(reports.map((report) => report.id)).toEqual([id]);
    await library.close();
  });

  it('that is a text or a picture does not take the rest along', async () => {
    const name = newName();
    const reports: Damage[] = [];
    const library = newLibrary({ name, fetchPicture: fetchAny, onDamage: (report) => reports.push(report) });
    await library.save(story({ leadImage: figure(lead) }));
    const [summary] = await library.list(all);
    const key = summary?.key ?? '';
    const store = await openStore(name, newLocks());
    await store.erase(await store.ids('image:'));
    expect((await library.open(key))?.missing).toEqual([lead]);
    await store.change(async () => [{ _id: `body:${key}`, version: 1, article: 'gone' }]);
    expect(await library.open(key)).toBeNull();
    expect(reports.map(({ id }) => id.replace(/:.*/, ''))).toEqual(['image', 'body']);
    await library.close();
  });

  it('is replaced when the story is saved again', async () => {
    const name = newName();
    const library = newLibrary({ name, now: clock() });
    await fill(library, ['a']);
    const key = await keyOf(library, 'a');
    const store = await openStore(name, newLocks());
    await store.change(async () => [{ _id: `summary:${key}` }, { _id: `body:${key}` }]);
    await fill(library, ['a']);
    expect((await library.open(key))?.summary.title).toBe('a');
    await library.close();
  });
});

describe('watching', () => {
  it('tells of a change in another window until it is called off', async () => {
    const name = newName();
    const [here, there] = [newLibrary({ name }), newLibrary({ name })];
    const control = new AbortController();
    let calls = 0;
    const told = new Promise<void>((resolve) => {
      there.watch(() => {
        calls += 1;
        resolve();
      }, control.signal);
    });
    await here.save(story());
    await told;
    control.abort();
    const before = calls;
    const last = new Promise<void>((resolve) => {
      there.watch(() => resolve(), AbortSignal.timeout(5_000));
    });
    await here.save(story());
    await last;
    expect(before).toBe(1);
    expect(calls).toBe(before);
    await here.close();
  });
});
