/** A database that does not open: told apart, told in time, read as far as it goes, and set aside without a loss. */
import './library-ground.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openRescue } from '../../src/library/rescue.ts';
import { librariesAside, libraryPlace, setAside } from '../../src/settings/library-place.ts';
import { figure, newLibrary, newLocks, newName, paragraph, png, story } from './library-help.ts';

const held = vi.hoisted(() => ({ values: {} as Record<string, unknown> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async () => held.values,
        set: async (values: object) => void Object.assign(held.values, values),
      },
    },
  },
}));

const all = { after: null, limit: 9 };
const stored = (name: string): string => `_pouch_${name}`;

/** Opens a database past the library, as another program would. */
function raw(
  name: string,
  version?: number,
  upgrade?: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  const opening = indexedDB.open(stored(name), version);
  opening.onupgradeneeded = () => upgrade?.(opening.result);
  return new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/** The stores of the adapter's first schema, with a connection that does not let go of them. */
const older = (name: string): Promise<IDBDatabase> =>
  raw(name, 1e13 + 1, (database) => {
    database.createObjectStore('docs', { keyPath: 'id' }).createIndex('seq', 'seq', { unique: true });
    database.createObjectStore('meta', { keyPath: 'id' });
  });

/** Does something to the stored documents, and leaves the database at the layout of a later version. */
async function damaged(name: string, damage: (documents: IDBObjectStore) => void): Promise<void> {
  const database = await raw(name, 9e15);
  const transaction = database.transaction('docs', 'readwrite');
  damage(transaction.objectStore('docs'));
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

afterEach(() => vi.restoreAllMocks());

describe('a library that does not open', () => {
  it('says in time that another window holds it, and goes on by itself when that lets go', async () => {
    const name = newName();
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const other = await older(name);
    const library = newLibrary({ name, limit: 500 });
    const ending = new AbortController();
    const changed = new Promise((resolve) => library.watch(resolve, ending.signal));
    await expect(library.list(all)).rejects.toMatchObject({ why: 'held' });
    expect(await library.save(story())).toEqual({ at: 'failed', why: 'database' });
    other.close();
    await changed;
    expect(await library.list(all)).toEqual([]);
    expect(await library.save(story())).toMatchObject({ at: 'saved' });
    ending.abort();
    await library.close();
  });

  it('says in time that the browser does not answer', async () => {
    vi.spyOn(indexedDB, 'databases').mockReturnValue(new Promise(() => undefined));
    const library = newLibrary({ limit: 50 });
    await expect(library.list(all)).rejects.toMatchObject({ why: 'silent' });
  });

  it('says that a later version laid it out', async () => {
    const name = newName();
    (await raw(name, 9e15)).close();
    const library = newLibrary({ name });
    await expect(library.list(all)).rejects.toMatchObject({ why: 'later-version' });
    expect(await library.save(story())).toEqual({ at: 'failed', why: 'later-version' });
    await library.close();
  });

  it('says that it is damaged where its stores are gone', async () => {
    const name = newName();
    (await raw(name, 2e13)).close();
    const library = newLibrary({ name });
    await expect(library.list(all)).rejects.toMatchObject({ why: 'damaged' });
    expect(await library.save(story())).toEqual({ at: 'failed', why: 'damaged' });
    await library.close();
  });

  it('says that it is damaged where the browser cannot read its files', async () => {
    const library = newLibrary();
    await library.save(story());
    const broken = new DOMException('Internal error.', 'UnknownError');
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(broken);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw broken;
    });
    const again = newLibrary();
    await expect(again.list(all)).rejects.toMatchObject({ why: 'damaged' });
    await library.close();
  });

  it('opens where only the list of databases cannot be read, and makes one where there is none', async () => {
    const name = newName();
    const library = newLibrary({ name });
    await library.save(story());
    await library.close();
    const broken = new DOMException('Internal error.', 'UnknownError');
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(broken);
    const [again, other] = [newLibrary({ name }), newLibrary()];
    expect(await again.list(all)).toHaveLength(1);
    expect(await again.save(story({ url: 'https://gazette.example/2' }))).toMatchObject({ at: 'saved' });
    expect(await other.list(all)).toEqual([]);
    expect(await other.save(story())).toMatchObject({ at: 'saved' });
    await again.close();
    await other.close();
  });
});

describe('what can be read', () => {
  it('is every story whose text is whole, with its pictures, marks and older texts', async () => {
    const name = newName();
    const library = newLibrary({ name, fetchPicture: async () => png('lead') });
    const lead = figure('https://gazette.example/lead.png');
    const whole = story({ leadImage: lead });
    await library.save({ ...whole, body: [paragraph('The first text.')] });
    await library.save(whole);
    for (const path of ['bare', 'lost', 'binned', 'gone'])
      await library.save(story({ url: `https://gazette.example/${path}`, title: path }));
    const listed = await library.list(all);
    const keyOf = (title: string): string => listed.find((each) => each.title === title)?.key ?? '';
    await library.remove([keyOf('binned'), keyOf('gone')]);
    await library.emptyBin([keyOf('gone')]);
    const before = await library.exportStory(keyOf(whole.title));
    await library.close();
    await damaged(name, (documents) => {
      documents.delete(`summary:${keyOf('bare')}`);
      documents.delete(`body:${keyOf('lost')}`);
    });
    const rescue = await openRescue(name);
    const kept = [keyOf('lost'), keyOf('bare'), keyOf(whole.title)];
    expect(await rescue.keys()).toEqual([keyOf('binned'), ...kept]);
    expect(await rescue.exportStory(keyOf('binned'))).toMatchObject({ removed: true });
    const read = await rescue.exportStory(keyOf(whole.title));
    expect(read).toEqual(before);
    expect(await read?.pictures.get(lead.image.src)?.text()).toContain('lead');
    expect(await rescue.exportStory(keyOf('bare'))).toMatchObject({ summary: { title: 'bare' } });
    expect(await rescue.exportStory(keyOf('lost'))).toBeNull();
    rescue.close();
  });
});

describe('a library that is set aside', () => {
  it('stays where it is while all windows use an empty one, and can be used again', async () => {
    const shared = { name: newName(), locks: newLocks() };
    const place = async (): Promise<string> => `${shared.name}-${await libraryPlace()}`;
    const [here, there] = [newLibrary({ ...shared, place }), newLibrary({ ...shared, place })];
    await here.save(story());
    expect(await there.list(all)).toHaveLength(1);
    await setAside('empty', new Date('2026-11-28T10:00:00Z'));
    here.moved();
    await vi.waitFor(async () => {
      for (const library of [here, there]) expect(await library.list(all)).toEqual([]);
    });
    await there.save(story({ url: 'https://gazette.example/second', title: 'Second' }));
    expect(await librariesAside()).toEqual([{ number: 1, at: '2026-11-28T10:00:00.000Z' }]);
    await setAside(1);
    here.moved();
    await vi.waitFor(async () =>
      expect(await there.list(all)).toMatchObject([{ title: 'Harbour bridge reopens' }]),
    );
    expect(await librariesAside()).toMatchObject([{ number: 2 }]);
    await setAside('empty');
    expect(await libraryPlace()).toBe('galley-3');
    await here.close();
    await there.close();
  });
});
