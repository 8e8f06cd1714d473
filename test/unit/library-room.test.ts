/** A disk that is full, or nearly: whatever write it refuses, what is listed is whole, and what was there stays. */
import './library-ground.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { roomLeft } from '../../src/library/meter.ts';
import { figure, newLibrary, paragraph, png, story } from './library-help.ts';

const lead = 'https://gazette.example/lead.png';
const second = { url: 'https://gazette.example/second', leadImage: figure(lead) };
const { put } = IDBObjectStore.prototype;

afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

/** Refuses writes as a browser does whose disk is full; gives how many were asked for. */
function fullDisk(refuses: (count: number, value: unknown) => boolean): () => number {
  let count = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
    count += 1;
    if (refuses(count, value)) {
      const { transaction } = this;
      Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
      transaction.abort();
    }
    return put.call(this, value);
  };
  return () => count;
}

describe('a full disk', () => {
  it('leaves nothing half-written, whichever write it refuses', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const counter = newLibrary({ fetchPicture: async ({ address }) => png(address) });
    await counter.save(story());
    const writes = fullDisk(() => false);
    await counter.save(story(second));
    const all = writes();
    await counter.close();
    expect(all).toBeGreaterThan(6);
    for (let refused = 1; refused <= all; refused += 1) {
      IDBObjectStore.prototype.put = put;
      const library = newLibrary({ fetchPicture: async ({ address }) => png(address) });
      await library.save(story());
      const before = await library.exportStory((await library.keys())[0] ?? '');
      fullDisk((count) => count === refused);
      const outcome = await library.save(story(second));
      IDBObjectStore.prototype.put = put;
      const keys = await library.keys();
      expect(keys).toHaveLength(outcome.at === 'saved' ? 2 : 1);
      for (const key of keys) expect(await library.open(key)).not.toBeNull();
      expect(await library.exportStory(keys.at(-1) ?? '')).toEqual(before);
      const expected = outcome.at === 'saved' ? { room: 'no-pictures' } : { why: 'disk-full' };
      expect(outcome).toMatchObject(expected);
      expect(await library.save(story(second))).toMatchObject({ at: 'saved', picturesStored: 1 });
      expect((await library.repair()).findings).toEqual([]);
      await library.close();
    }
  });

  it('keeps the text where there is no room for the pictures', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const library = newLibrary({ fetchPicture: async ({ address }) => png(address) });
    fullDisk((_, value) => JSON.stringify(value).includes('image:'));
    expect(await library.save(story(second))).toEqual({
      at: 'saved',
      isNew: true,
      picturesStored: 0,
      picturesFailed: 1,
      room: 'no-pictures',
    });
    expect((await library.open((await library.keys())[0] ?? ''))?.missing).toEqual([lead]);
    await library.close();
  });

  it('is left alone where the browser tells that it has no room for the whole', async () => {
    const room = { usage: 0, quota: 3e6 };
    const fetchPicture = async ({ address }: { address: string }) => png(address.repeat(30_000));
    const library = newLibrary({ fetchPicture, estimate: async () => room });
    await library.keys();
    const writes = fullDisk(() => false);
    expect(await library.save(story())).toEqual({ at: 'failed', why: 'disk-full' });
    expect(writes()).toBe(0);
    room.quota = 4.5e6;
    expect(await library.save(story(second))).toMatchObject({ at: 'saved', room: 'no-pictures' });
    room.quota = 10e6;
    expect(await library.save(story(second))).toMatchObject({ at: 'saved', picturesStored: 1 });
    await library.close();
  });

  it('is not opened over, for even that writes, and opened once there is room', async () => {
    const room = { usage: 0, quota: 400_000 };
    const library = newLibrary({ estimate: async () => room });
    const writes = fullDisk(() => false);
    await expect(library.keys()).rejects.toMatchObject({ why: 'disk-full' });
    expect(writes()).toBe(0);
    room.quota = 600_000;
    expect(await library.keys()).toEqual([]);
    await library.close();
  });

  it('is not what a browser tells of that grants less than is stored already', async () => {
    const library = newLibrary({ estimate: async () => ({ usage: 3e9, quota: 2e9 }) });
    expect(await library.save(story())).toMatchObject({ at: 'saved' });
    await library.close();
  });

  it('is told from damage where the browser ends the connection over it, and saving goes on once there is room', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const room = { usage: 0, quota: 10e6 };
    const library = newLibrary({ estimate: async () => room });
    await library.save(story());
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
      const { transaction } = this;
      room.quota = 0;
      Object.defineProperty(transaction, 'error', { value: new DOMException('IO error', 'UnknownError') });
      transaction.abort();
      transaction.db.close();
      return put.call(this, value);
    };
    expect(await library.save(story(second))).toEqual({ at: 'failed', why: 'disk-full' });
    IDBObjectStore.prototype.put = put;
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    expect(await library.save(story(second))).toEqual({ at: 'failed', why: 'disk-full' });
    opening.mockRestore();
    room.quota = 10e6;
    expect(await library.save(story(second))).toMatchObject({ at: 'saved' });
    expect((await library.repair()).findings).toEqual([]);
    await library.close();
  });

  it('takes nothing of an import, and leaves what was there', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const library = newLibrary();
    await library.save(story());
    fullDisk((count) => count === 5);
    const savedAt = '2026-01-01T00:00:00.000Z';
    const given = [1, 2, 3].map((index) => ({
      article: story({ url: `https://gazette.example/${index}`, body: [paragraph('x')] }),
      savedAt,
    }));
    await expect(library.importStories(given)).rejects.toMatchObject({ why: 'disk-full' });
    IDBObjectStore.prototype.put = put;
    expect(await library.keys()).toHaveLength(1);
    expect((await library.repair()).findings).toEqual([]);
    await library.close();
  });
});

describe('the room that is left', () => {
  it.each([
    [{ usage: 1e9, quota: 2e9 }, 'enough'],
    [{ usage: 1e9, quota: 1.04e9 }, 'little'],
    [{ usage: 97e9, quota: 100e9 }, 'little'],
    [{}, 'enough'],
  ] as const)('of %j is %s', async (estimate, room) => {
    expect(await roomLeft(async () => estimate)).toBe(room);
  });

  it('is told with a save when it is little', async () => {
    const library = newLibrary({ estimate: async () => ({ usage: 95e6, quota: 100e6 }) });
    expect(await library.save(story())).toMatchObject({ at: 'saved', room: 'little' });
    expect(await library.usage()).toMatchObject({
      stories: 1,
      pictures: 0,
      pictureBytes: 0,
      used: 95e6,
      free: 5e6,
    });
    await library.close();
  });
});

describe('a limit for all pictures', () => {
  it('leaves out the pictures beyond it, says so, and lets them be fetched when it is raised', async () => {
    let limit: number | null = 30;
    const pictureLimit = async () => limit;
    const fetchPicture = async ({ address }: { address: string }) => png(address);
    const library = newLibrary({ fetchPicture, pictureLimit });
    expect(await library.save(story({ leadImage: figure(lead) }))).toMatchObject({ picturesStored: 1 });
    const other = story({ ...second, leadImage: figure('https://gazette.example/other.png') });
    expect(await library.save(other)).toMatchObject({
      ...{ at: 'saved', picturesStored: 0, picturesFailed: 1 },
      room: 'no-pictures',
    });
    const key =
      (await library.list({ after: null, limit: 9 })).find(({ url }) => url === second.url)?.key ?? '';
    expect(await library.fetchMissing(key)).toMatchObject({ picturesFailed: 1 });
    limit = null;
    expect(await library.fetchMissing(key)).toMatchObject({ picturesFailed: 0 });
    await library.close();
  });
});
