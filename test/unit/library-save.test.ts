/** Saving a story, once and again, whatever happens meanwhile. */
import './library-ground.ts';
import { describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../src/library/ids.ts';
import { openStore } from '../../src/library/store.ts';
import {
  clock,
  figure,
  firstKey,
  newLibrary,
  newLocks,
  newName,
  paragraph,
  png,
  story,
} from './library-help.ts';

const lead = 'https://gazette.example/lead.png';
const inNote = 'https://gazette.example/note.png';
const inGallery = 'https://gazette.example/gallery.png';

const fetchAny = async ({ address }: { address: string }) => png(address);

describe('saving a story', () => {
  it('gives back the article and its pictures, from the lead, galleries and notes', async () => {
    const article = story({
      leadImage: figure(lead),
      body: [
        paragraph('Text.'),
        { kind: 'gallery', figures: [{ image: figure(inGallery).image, caption: [], credit: null }] },
        { kind: 'note', role: 'box', title: '', blocks: [figure(inNote)] },
      ],
    });
    const library = newLibrary({ fetchPicture: fetchAny });
    expect(await library.save(article)).toEqual({
      at: 'saved',
      isNew: true,
      picturesStored: 3,
      picturesFailed: 0,
    });
    const saved = await library.open(await firstKey(library));
    expect(saved?.article).toEqual(article);
    expect([...(saved?.pictures.keys() ?? [])].sort()).toEqual([inGallery, lead, inNote].sort());
    expect(await saved?.pictures.get(lead)?.text()).toContain(lead);
    expect(saved?.pictures.get(lead)?.type).toBe('image/png');
    expect(saved?.missing).toEqual([]);
    await library.close();
  });

  it('refuses what could not be read back', async () => {
    const library = newLibrary();
    expect(await library.save({ ...story(), url: 'file:///etc/passwd' })).toEqual({
      at: 'failed',
      why: 'no-story',
    });
    expect(await library.list({ after: null, limit: 10 })).toEqual([]);
    await library.close();
  });

  it('leaves nothing when it is called off', async () => {
    const name = newName();
    const control = new AbortController();
    const library = newLibrary({
      name,
      fetchPicture: async () => {
        control.abort();
        return png('late');
      },
    });
    const save = library.save(story({ leadImage: figure(lead) }), { signal: control.signal });
    await expect(save).rejects.toThrow('aborted');
    expect(await library.list({ after: null, limit: 10 })).toEqual([]);
    const store = await openStore(name, newLocks());
    expect(await store.ids('_local/job:')).toEqual([]);
    expect(await store.ids('image:')).toEqual([]);
    await library.close();
  });
});

describe('saving a story again', () => {
  it('keeps its key and its place, and brings the rest up to date', async () => {
    const library = newLibrary({ now: clock() });
    await library.save(story());
    const [first] = await library.list({ after: null, limit: 1 });
    expect(await library.save(story({ title: 'Harbour bridge reopens at last' }))).toMatchObject({
      isNew: false,
    });
    const all = await library.list({ after: null, limit: 10 });
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      key: first?.key,
      savedAt: first?.savedAt,
      title: 'Harbour bridge reopens at last',
    });
    expect(all[0]?.updatedAt).not.toBe(first?.updatedAt);
    await library.close();
  });

  it('keeps the text before when the words changed, and only then', async () => {
    const name = newName();
    const library = newLibrary({ name, now: clock() });
    await library.save(story());
    await library.save(story({ modifiedTime: '2026-01-02T08:00:00Z' }));
    const store = await openStore(name, newLocks());
    expect(await store.ids('version:')).toEqual([]);
    await library.save(story({ body: [paragraph('The bridge did not open.')] }));
    const [id = ''] = await store.ids('version:');
    const [old] = await store.read([id]);
    expect(old).toMatchObject({ article: { body: story().body } });
    await library.close();
  });

  it('makes one story of two saves at the same time, in two windows', async () => {
    const shared = { name: newName(), locks: newLocks(), fetchPicture: fetchAny };
    const [here, there] = [newLibrary(shared), newLibrary(shared)];
    const outcomes = await Promise.all([here.save(story()), there.save(story()), here.save(story())]);
    expect(outcomes.filter((outcome) => outcome.at === 'saved' && outcome.isNew)).toHaveLength(1);
    expect(await there.list({ after: null, limit: 10 })).toHaveLength(1);
    await here.close();
  });
});

describe('a save whose worker was killed', () => {
  it('is not listed, and finished by the next life', async () => {
    const name = newName();
    await new Promise<void>((reached) => {
      const fetchPicture = (): Promise<never> => {
        reached();
        return new Promise(() => undefined);
      };
      void newLibrary({ name, fetchPicture }).save(story({ leadImage: figure(lead) }));
    });
    const next = newLibrary({ name, fetchPicture: fetchAny });
    expect(await next.list({ after: null, limit: 10 })).toEqual([]);
    await next.resume();
    const saved = await next.open(await firstKey(next));
    expect(saved?.pictures.has(lead)).toBe(true);
    const store = await openStore(name, newLocks());
    expect(await store.ids('_local/job:')).toEqual([]);
    await next.close();
  });

  it('is kept without pictures when it ended three lives already', async () => {
    const name = newName();
    const store = await openStore(name, newLocks());
    const hash = await sha256(story().url);
    const job = { attempts: 3, savedAt: '2026-01-01T00:00:00.000Z' };
    await store.change(async () => [
      { ...job, _id: `_local/job:${hash}`, version: 1, article: story({ leadImage: figure(lead) }) },
    ]);
    const library = newLibrary({ name, fetchPicture: fetchAny });
    await library.resume();
    const saved = await library.open(await firstKey(library));
    expect(saved?.missing).toEqual([lead]);
    expect(saved?.summary.savedAt).toBe(job.savedAt);
    await library.close();
  });
});

describe('a database that fails', () => {
  it('says so in the outcome', async () => {
    const broken = new DOMException('no', 'UnknownError');
    const databases = vi.spyOn(indexedDB, 'databases').mockRejectedValue(broken);
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw broken;
    });
    const library = newLibrary();
    expect(await library.save(story())).toEqual({ at: 'failed', why: 'damaged' });
    databases.mockRestore();
    opening.mockRestore();
    expect(await library.save(story())).toMatchObject({ at: 'saved' });
    await library.close();
  });

  it('tells a full disk from other failures and lists nothing half-written', async () => {
    const library = newLibrary({ fetchPicture: fetchAny });
    await library.save(story());
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
      if (JSON.stringify(value).includes('body:')) {
        const { transaction } = this;
        const full = new DOMException('full', 'QuotaExceededError');
        Object.defineProperty(transaction, 'error', { value: full });
        transaction.abort();
      }
      return put.call(this, value);
    };
    const outcome = await library.save(story({ url: 'https://gazette.example/second' }));
    IDBObjectStore.prototype.put = put;
    expect(outcome).toEqual({ at: 'failed', why: 'disk-full' });
    expect(await library.list({ after: null, limit: 10 })).toHaveLength(1);
    expect(await library.isSaved('https://gazette.example/second')).toBe(false);
    await library.close();
  });
});
