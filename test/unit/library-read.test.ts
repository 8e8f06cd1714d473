import './library-ground.ts';
import { describe, expect, it } from 'vitest';
import type { ListPage } from '../../src/library/library.ts';
import { openStore } from '../../src/library/store.ts';
import {
  clock,
  figure,
  keyOf,
  newLibrary,
  newLocks,
  newName,
  png,
  saveTitles,
  story,
  titlesIn,
} from './library-help.ts';

const day = 86_400_000;
const lead = 'https://gazette.example/lead.png';
const fetchAny = async ({ address }: { address: string }) => png(address);
const all: ListPage = { after: null, limit: 100 };

describe('the list', () => {
  it('has the newest first, page by page', async () => {
    const library = newLibrary({ now: clock() });
    await saveTitles(library, ['a', 'b', 'c', 'd', 'e']);
    const first = await library.list({ after: null, limit: 2 });
    expect(first.map(({ title }) => title)).toEqual(['e', 'd']);
    const after = first[1]?.key ?? null;
    expect(await titlesIn(library, { after, limit: 2 })).toEqual(['c', 'b']);
    await library.close();
  });

  it('fills its pages though most stories are in the bin', async () => {
    const library = newLibrary({ now: clock() });
    const gone = Array.from({ length: 60 }, (_, index) => `gone-${index}`);
    await saveTitles(library, ['kept', ...gone]);
    for (const { key, title } of await library.list(all)) if (title !== 'kept') await library.remove([key]);
    expect(await titlesIn(library, { after: null, limit: 1 })).toEqual(['kept']);
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
    await saveTitles(library, ['a', 'b']);
    const key = await keyOf(library, 'a');
    await library.remove([key]);
    expect(await titlesIn(library)).toEqual(['b']);
    expect(await library.open(key)).toBeNull();
    expect(await library.isSaved('https://gazette.example/a')).toBe(false);
    expect(await library.keyAt('https://gazette.example/a')).toBeNull();
    await library.restore([key]);
    expect(await titlesIn(library)).toEqual(['b', 'a']);
    expect(await library.isSaved('https://gazette.example/a')).toBe(true);
    expect(await library.keyAt('https://gazette.example/a')).toBe(key);
    await library.close();
  });

  it('gives a story back that is saved again, in its old place', async () => {
    const library = newLibrary({ now: clock() });
    await saveTitles(library, ['a', 'b']);
    await library.remove([await keyOf(library, 'a')]);
    await saveTitles(library, ['a']);
    expect(await titlesIn(library)).toEqual(['b', 'a']);
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
    await saveTitles(library, ['a']);
    await library.remove([await keyOf(library, 'a')]);
    await library.purge(new Date('2027-01-01T00:00:00Z'));
    expect(await library.save(story({ title: 'a', url: 'https://gazette.example/a' }))).toMatchObject({
      isNew: true,
    });
    expect(await titlesIn(library)).toEqual(['a']);
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
