/** The pictures of a story that is saved: which are fetched, when, and how often. */
import './library-ground.ts';
import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/library/store.ts';
import { figure, firstKey, newLibrary, newLocks, newName, paragraph, png, story } from './library-help.ts';

const lead = 'https://gazette.example/lead.png';
const inNote = 'https://gazette.example/note.png';
const inGallery = 'https://gazette.example/gallery.png';

/** Each address as a picture of its own, or the same for all. */
const fetchAny = async ({ address }: { address: string }) => png(address);
const fetchSame = async () => png('same');

describe('the pictures of a story that is saved', () => {
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
    expect(told.slice(0, 4)).toEqual([0, 1, 2, 3].map((done) => [done, 9]));
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
});
