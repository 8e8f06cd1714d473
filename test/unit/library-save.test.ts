import './library-ground.ts';
import { describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../src/library/ids.ts';
import { openStore } from '../../src/library/store.ts';
import { clock, figure, newLibrary, newLocks, newName, paragraph, png, story } from './library-help.ts';

const lead = 'https://gazette.example/lead.png';
const inNote = 'https://gazette.example/note.png';
const inGallery = 'https://gazette.example/gallery.png';

/** Each address as a picture of its own, or the same for all. */
const fetchAny = async ({ address }: { address: string }) => png(address);
const fetchSame = async () => png('same');

async function firstKey(library: ReturnType<typeof newLibrary>): Promise<string> {
  const [summary] = await library.list({ after: null, limit: 1 });
  return summary?.key ?? 'nothing is listed';
}

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

  it.each([
    ['lead', [lead], [inNote]],
    ['none', [], [lead, inNote]],
  ] as const)(
    'fetches what is wished for, %s, and the others when they are asked for',
    async (wish, got, left) => {
      const article = story({
        leadImage: figure(lead),
        body: [paragraph('Text.'), figure(inNote)],
      });
      const name = newName();
      const library = newLibrary({ name, fetchPicture: fetchAny, wish: async () => wish });
      expect(await library.save(article)).toMatchObject({ picturesStored: got.length, picturesFailed: 0 });
      const key = await firstKey(library);
      const saved = await library.open(key);
      expect([...(saved?.pictures.keys() ?? [])]).toEqual(got);
      expect(saved?.missing).toEqual(left);
      await library.close();

      const later = newLibrary({ name, fetchPicture: fetchAny });
      expect(await later.save(article)).toMatchObject({ isNew: false, picturesFailed: 0 });
      expect((await later.open(key))?.missing).toEqual([]);
      expect(await later.versions(key)).toEqual([]);
      await later.close();
    },
  );

  it('tells of a lead picture that was wished for and did not come', async () => {
    const library = newLibrary({ fetchPicture: async () => null, wish: async () => 'lead' });
    const article = story({ leadImage: figure(lead), body: [paragraph('Text.'), figure(inNote)] });
    expect(await library.save(article)).toMatchObject({ picturesStored: 0, picturesFailed: 1 });
    await library.close();
  });

  it('fetches again what was lost from the device, and tells when that does not come', async () => {
    const name = newName();
    const article = story({ leadImage: figure(lead) });
    const library = newLibrary({ name, fetchPicture: fetchAny });
    await library.save(article);
    const key = await firstKey(library);
    await library.close();
    const store = await openStore(name, newLocks());
    const lost = await store.ids('image:');
    await store.change(async () => lost.map((_id) => ({ _id, _deleted: true as const })));
    await store.close();

    const offline = newLibrary({ name, fetchPicture: async () => null });
    expect(await offline.fetchMissing(key)).toMatchObject({ at: 'saved', picturesFailed: 1 });
    await offline.close();
    const later = newLibrary({ name, fetchPicture: fetchAny });
    expect(await later.fetchMissing(key)).toMatchObject({ at: 'saved', picturesFailed: 0 });
    expect((await later.open(key))?.missing).toEqual([]);
    await later.close();
  });

  it('tells how far the pictures are, and keeps what came before it was stopped', async () => {
    const name = newName();
    const pictures = Array.from({ length: 9 }, (_, at) => `https://gazette.example/${at}.png`);
    const none = newLibrary({ name, fetchPicture: async () => null });
    await none.save(story({ body: pictures.map((address) => figure(address)) }));
    const key = await firstKey(none);
    await none.close();
    const stop = new AbortController();
    const library = newLibrary({ name, fetchPicture: fetchAny });
    const told: [number, number][] = [];
    const onProgress = (done: number, all: number): void => {
      told.push([done, all]);
      if (done === 3) stop.abort();
    };
    const outcome = await library.fetchMissing(key, { stop: stop.signal, onProgress });
    const came = (await library.open(key))?.pictures.size ?? 0;
    expect(told.slice(0, 3)).toEqual([1, 2, 3].map((done) => [done, 9]));
    expect(came).toBeGreaterThanOrEqual(3);
    expect(came).toBeLessThan(9);
    expect(outcome).toMatchObject({ at: 'saved', picturesFailed: 9 - came });
    await library.close();
  });

  it('keeps a text that comes while pictures of the one before are asked for', async () => {
    const name = newName();
    const [before, after] = ['The first text.', 'The second text.'].map((text) =>
      story({ leadImage: figure(lead), body: [paragraph(text)] }),
    );
    if (before === undefined || after === undefined) throw new Error('two texts are wanted');
    const none = newLibrary({ name, fetchPicture: async () => null });
    await none.save(before);
    const key = await firstKey(none);
    await none.close();
    let answer: (picture: null) => void = () => undefined;
    const answered = new Promise<null>((resolve) => {
      answer = resolve;
    });
    const fetchPicture = vi.fn(() => answered);
    const library = newLibrary({ name, fetchPicture });
    const saving = library.save(after);
    await vi.waitFor(() => expect(fetchPicture).toHaveBeenCalled());
    const fetching = library.fetchMissing(key);
    // The story is read again before its pictures are: that must not be the text to keep.
    expect((await library.open(key))?.article).toEqual(before);
    answer(null);
    await Promise.all([saving, fetching]);
    expect((await library.open(key))?.article).toEqual(after);
    expect(await library.versions(key)).toHaveLength(1);
    await library.close();
  });

  it('names the lead picture in the summary, by which it can be had alone', async () => {
    const library = newLibrary({ fetchPicture: fetchAny });
    await library.save(story({ leadImage: figure(lead) }));
    const [summary] = await library.list({ after: null, limit: 1 });
    expect(summary?.pictures).toEqual({ stored: 1, failed: 0 });
    expect(await (await library.picture(summary?.picture ?? ''))?.text()).toContain(lead);
    await library.close();
  });

  it('keeps the address of a picture that does not come, and says so', async () => {
    const library = newLibrary({
      fetchPicture: async ({ address }) => {
        if (address === lead) throw new Error('the network is gone');
        return png(address);
      },
    });
    const outcome = await library.save(story({ leadImage: figure(lead), body: [figure(inNote)] }));
    expect(outcome).toMatchObject({ at: 'saved', picturesStored: 1, picturesFailed: 1 });
    const saved = await library.open(await firstKey(library));
    expect(saved?.missing).toEqual([lead]);
    expect(saved?.summary.picture).toBeNull();
    await library.close();
  });

  it('stores the same picture once for all stories', async () => {
    const name = newName();
    const library = newLibrary({ name, fetchPicture: fetchSame });
    await library.save(story({ leadImage: figure(lead), body: [figure(inNote)] }));
    await library.save(story({ url: 'https://gazette.example/other', leadImage: figure(inGallery) }));
    const store = await openStore(name, newLocks());
    expect(await store.ids('image:')).toHaveLength(1);
    await library.close();
  });

  it('does not ask for pictures that the article carries itself', async () => {
    const library = newLibrary({ fetchPicture: fetchAny });
    const data = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    expect(await library.save(story({ leadImage: figure(data) }))).toMatchObject({
      picturesStored: 0,
      picturesFailed: 0,
    });
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

  it('does not lose pictures that are stored, nor fetch them twice', async () => {
    const asked: string[] = [];
    const library = newLibrary({
      fetchPicture: async ({ address }) => {
        asked.push(address);
        return asked.length === 1 ? png(address) : null;
      },
    });
    await library.save(story({ leadImage: figure(lead) }));
    const again = await library.save(story({ leadImage: figure(lead), body: [figure(inNote)] }));
    expect(again).toMatchObject({ picturesStored: 1, picturesFailed: 1 });
    expect(asked).toEqual([lead, inNote]);
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
