/** A library that an earlier version wrote is read as it is, brought up to date, and never half of it. */
import './library-ground.ts';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { migrate, type Step, steps } from '../../src/library/migrations.ts';
import { schemaVersion } from '../../src/library/records.ts';
import { type Draft, openStore, type Store } from '../../src/library/store.ts';
import { newLibrary, newLocks, newName, paragraph, story } from './library-help.ts';
import frozen from './library-v1.json' with { type: 'json' };

const lead = 'https://gazette.example/lead.png';

/** The documents as version 1 wrote them. */
function frozenDrafts(): Draft[] {
  return frozen.map(({ _id, ...fields }): Draft => {
    if (!('bytes' in fields) || fields.bytes === undefined) return { _id, ...fields };
    const { bytes, ...image } = fields;
    const data = new Blob([new Uint8Array(Buffer.from(bytes, 'base64'))], { type: 'image/png' });
    return { _id, ...image, _attachments: { picture: { content_type: 'image/png', data } } };
  });
}

async function olderLibrary(): Promise<{ name: string; store: Store }> {
  const name = newName();
  const store = await openStore(name, newLocks());
  const isSchema = ({ _id }: Draft): boolean => _id === 'meta:schema';
  await store.change(async () => frozenDrafts().filter((draft) => !isSchema(draft)));
  await store.change(async () => frozenDrafts().filter(isSchema));
  return { name, store };
}

const now = () => new Date('2026-01-05T00:00:00.000Z');
const open = (name: string): Library => newLibrary({ name, now });

async function shown(library: Library): Promise<object[]> {
  const keys = await library.keys();
  const stories = await Promise.all(keys.map((key) => library.exportStory(key)));
  return stories.map((whole) => ({ ...whole, pictures: [...(whole?.pictures.keys() ?? [])], state: null }));
}

describe('a library of version 1', () => {
  it('is read before it is brought up to date, and says the same afterwards', async () => {
    const { name, store } = await olderLibrary();
    const library = open(name);
    const before = await shown(library);
    expect(before).toMatchObject([
      { article: { title: 'Plain' } },
      {
        article: { title: 'Harbour bridge reopens at last' },
        pictures: [lead, 'https://gazette.example/text.png'],
        marks: [{ note: 'so' }],
        versions: [{ article: { body: [paragraph('The first text.')] } }],
      },
    ]);
    await library.resume();
    expect(await shown(library)).toEqual(before);
    expect((await library.list({ after: null, limit: 9 })).map(({ share }) => share)).toEqual([null, 0.4]);
    expect((await library.bin()).map(({ title }) => title)).toEqual(['Binned']);
    const texts = [...(await store.ids('body:')), ...(await store.ids('version:'))];
    for (const text of await store.read(texts)) expect(text).toHaveProperty('sums.words');
    expect(await store.read(['meta:schema'])).toMatchObject([{ version: schemaVersion }]);
    expect((await library.repair()).findings).toEqual([]);
    await library.close();
  });

  it('keeps what was touched as it was for 30 days', async () => {
    const { name, store } = await olderLibrary();
    const library = open(name);
    expect(await library.beforeTime()).toBeNull();
    await library.resume();
    const kept = await store.ids('_local/before:2:');
    expect(kept).toHaveLength(4);
    const [first = ''] = kept;
    const { _id, ...body } = frozenDrafts().find((draft) => first.endsWith(draft._id)) ?? { _id: '' };
    expect(await store.readLocal(first)).toMatchObject({ before: body });
    await library.resume();
    expect(await library.beforeTime()).toBe(now().toISOString());
    let text = '';
    for await (const piece of library.beforeText()) text += piece;
    const { records } = JSON.parse(text);
    expect(records).toHaveLength(4);
    expect(records[0]).toEqual({ to: 2, id: _id, before: body });
    await library.close();
    const later = newLibrary({ name, now: () => new Date('2026-02-05T00:00:00.000Z') });
    await later.resume();
    for (const kept of ['_local/before:', '_local/migrated']) expect(await store.ids(kept)).toEqual([]);
    expect(await later.beforeTime()).toBeNull();
    await later.close();
  });

  it('is put back as it was, but for what was changed since, and brought up to date once more', async () => {
    const { name, store } = await olderLibrary();
    const library = open(name);
    await library.resume();
    const before = await shown(library);
    const [, plain] = [await library.keys(), await library.listed((await library.keys())[0] ?? '')];
    await library.save(story({ url: plain?.url ?? '', title: 'Changed since' }));
    expect(await library.putBeforeBack()).toEqual({ done: 3, left: 1 });
    expect(await store.read(['meta:schema'])).toMatchObject([{ version: 1 }]);
    const texts = [...(await store.ids('body:')), ...(await store.ids('version:'))];
    const old = (await store.read(texts)).filter((text) => !Object.hasOwn(Object(text), 'sums'));
    expect(old).toHaveLength(3);
    expect(await library.beforeTime()).toBeNull();
    expect(await shown(library)).toMatchObject([{ article: { title: 'Changed since' } }, before[1]]);
    await library.resume();
    expect(await store.read(['meta:schema'])).toMatchObject([{ version: schemaVersion }]);
    expect((await library.repair()).findings).toEqual([]);
    await library.close();
  });

  it('is finished by a later start when one was cut off, each record changed once', async () => {
    const { store } = await olderLibrary();
    const plain = { url: 'https://gazette.example/plain' };
    await store.change(async () =>
      Array.from({ length: 120 }, (_, index) => ({
        _id: `body:20250101000000${String(index).padStart(3, '0')}-00000000`,
        version: 1,
        pictures: [],
        missing: [],
        article: story(plain),
      })),
    );
    const calls = new Map<string, number>();
    const counting: Step[] = steps.map((step) => ({
      ...step,
      change: async (record) => {
        const id = String(record['_id']);
        calls.set(id, (calls.get(id) ?? 0) + 1);
        if (calls.size === 70 && calls.get(id) === 1) throw new Error('cut off');
        return step.change(record);
      },
    }));
    const shelf = { store, report: () => undefined };
    await expect(migrate(shelf, now(), counting)).rejects.toThrow();
    expect(await store.read(['meta:schema'])).toMatchObject([{ version: 1 }]);
    await migrate(shelf, now(), counting);
    expect(await store.read(['meta:schema'])).toMatchObject([{ version: 2 }]);
    const texts = [...(await store.ids('body:')), ...(await store.ids('version:'))];
    for (const text of await store.read(texts)) expect(text).toHaveProperty('sums.words');
    const firstBatch = [...calls].slice(0, 50);
    expect(firstBatch.every(([, count]) => count === 1)).toBe(true);
    await store.close();
  });

  it('takes saves while it is brought up to date', async () => {
    const { name } = await olderLibrary();
    const library = open(name);
    const added = story({ url: 'https://gazette.example/new' });
    const [, outcome] = await Promise.all([library.resume(), library.save(added)]);
    expect(outcome).toMatchObject({ at: 'saved', isNew: true });
    expect(await library.keys()).toHaveLength(3);
    expect((await library.repair()).findings).toEqual([]);
    await library.close();
  });
});

describe('a library of a later version', () => {
  it('can be read, and is not written to', async () => {
    const { name, store } = await olderLibrary();
    await store.change(async () => [{ _id: 'meta:schema', version: schemaVersion + 1 }]);
    const library = open(name);
    expect(await library.save(story({ url: 'https://gazette.example/new' }))).toEqual({
      at: 'failed',
      why: 'later-version',
    });
    const [key = ''] = await library.keys();
    expect((await library.open(key))?.article.title).toBe('Plain');
    await expect(library.changeStates([key], { archived: true })).rejects.toMatchObject({
      why: 'later-version',
    });
    await expect(library.repair()).rejects.toMatchObject({ why: 'later-version' });
    await library.close();
  });
});
