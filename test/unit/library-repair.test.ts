/** Damage of thirty kinds: the check finds it, mends what can be mended, sets the rest apart, and harms nothing else. */
import './library-ground.ts';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/library/ids.ts';
import type { Library, Damage as Report } from '../../src/library/library.ts';
import { type Draft, openStore, type Store } from '../../src/library/store.ts';
import { change, type Damage, damages } from './library-damages.ts';
import {
  clock,
  figure,
  keyOf,
  newLibrary,
  newLocks,
  newName,
  paragraph,
  png,
  saveTitles,
  story,
  titlesIn,
} from './library-help.ts';

const lead = 'https://gazette.example/lead.png';
const url = 'https://gazette.example/damaged';
const fetchAny = async ({ address }: { address: string }) => png(address);

async function damagedLibrary(damage: Damage): Promise<{ library: Library; store: Store; key: string }> {
  const name = newName();
  const library = newLibrary({ name, now: clock(), fetchPicture: fetchAny });
  await library.save(story({ url: 'https://gazette.example/sound', title: 'Sound' }));
  await library.save(story({ url, leadImage: figure(lead), body: [paragraph('Older text.')] }));
  await library.save(story({ url, leadImage: figure(lead), body: [paragraph('Newer text.')] }));
  const [key = ''] = await library.keys();
  await library.changeStates([key], { tag: ['city'] });
  const store = await openStore(name, newLocks());
  const whole = async (_id: string): Promise<Draft> => ({ ...((await store.read([_id]))[0] as object), _id });
  const drafts = await damage({ store, key, address: `address:${await sha256(url)}`, whole });
  await store.change(async () => drafts);
  return { library, store, key };
}

describe('the check of the library', () => {
  it.each(damages)('%s', async (_, damage, kinds, left) => {
    const { library, key } = await damagedLibrary(damage);
    const { findings } = await library.repair();
    expect(findings.map(({ kind }) => kind)).toEqual(kinds);
    const opened = await library.open(key);
    const texts = { whole: ['Newer text.'], older: ['Older text.'], lost: [] };
    const text = opened?.article.body.map((block) =>
      'text' in block ? block.text.map((span) => span.text).join('') : '',
    );
    expect(text ?? []).toEqual(texts[left]);
    // Everything that is listed can be read, and the sound story is as it was.
    const listed = await library.list({ after: null, limit: 9 });
    for (const { key: each } of listed) expect(await library.open(each)).not.toBeNull();
    expect(listed.map(({ title }) => title)).toContain('Sound');
    expect(await library.isSaved(url)).toBe(left !== 'lost');
    const again = (await library.repair()).findings.filter(({ kind }) => kind !== 'unknown');
    expect(again).toEqual([]);
    await library.close();
  });

  it('finds nothing in a sound library, and leaves each document as it is', async () => {
    const { library, store } = await damagedLibrary(async () => []);
    const before = await store.readRange({ first: '', last: '\uffff' });
    expect(await library.repair()).toEqual({ stories: 2, findings: [] });
    expect(await store.readRange({ first: '', last: '\uffff' })).toEqual(before);
    expect(await library.apart()).toEqual([]);
    await library.close();
  });

  it('keeps what it takes away, raw, until that is forgotten', async () => {
    const { library } = await damagedLibrary(change('summary', { title: 7 }));
    await library.repair();
    const [apart, ...others] = await library.apart();
    expect(others).toEqual([]);
    expect(apart).toMatchObject({ why: 'summary-damaged' });
    expect(JSON.parse(apart?.raw ?? '')).toMatchObject({ title: 7, url });
    await library.forgetApart();
    expect(await library.apart()).toEqual([]);
    await library.close();
  });
});

describe('a damaged record', () => {
  const records: readonly [string, object][] = [
    ['a missing field', { title: undefined }],
    ['a wrong type', { savedAt: 12 }],
    ['a later version', { version: 9 }],
    ['a false key', { key: '../x' }],
  ];

  it.each(records)('is reported and passed over in the list: %s', async (_, damage) => {
    const name = newName();
    const reports: Report[] = [];
    const library = newLibrary({ name, now: clock(), onDamage: (report) => reports.push(report) });
    await saveTitles(library, ['a', 'b']);
    const id = `summary:${await keyOf(library, 'a')}`;
    const store = await openStore(name, newLocks());
    const [whole] = await store.read([id]);
    await store.change(async () => [{ ...(whole as object), _id: id, ...damage }]);
    expect(await titlesIn(library)).toEqual(['b']);
    expect(reports.map((report) => report.id)).toEqual([id]);
    await library.close();
  });

  it('that is a text or a picture does not take the rest along', async () => {
    const name = newName();
    const reports: Report[] = [];
    const library = newLibrary({ name, fetchPicture: fetchAny, onDamage: (report) => reports.push(report) });
    await library.save(story({ leadImage: figure(lead) }));
    const [summary] = await library.list({ after: null, limit: 1 });
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
    await saveTitles(library, ['a']);
    const key = await keyOf(library, 'a');
    const store = await openStore(name, newLocks());
    await store.change(async () => [{ _id: `summary:${key}` }, { _id: `body:${key}` }]);
    await saveTitles(library, ['a']);
    expect((await library.open(key))?.summary.title).toBe('a');
    await library.close();
  });
});
