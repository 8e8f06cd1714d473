/** Damage of thirty kinds: the check finds it, mends what can be mended, sets the rest apart, and harms nothing else. */
import './library-ground.ts';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/library/ids.ts';
import type { Library } from '../../src/library/library.ts';
import { type Draft, openStore, type Store } from '../../src/library/store.ts';
import { clock, figure, newLibrary, newLocks, newName, paragraph, png, story } from './library-help.ts';

const lead = 'https://gazette.example/lead.png';
const url = 'https://gazette.example/damaged';
const fetchAny = async ({ address }: { address: string }) => png(address);

type Ground = { store: Store; key: string; address: string; whole: (id: string) => Promise<Draft> };
type Damage = (ground: Ground) => Promise<Draft[]>;

/** Changes fields of a document of the story. */
const change =
  (prefix: string, fields: object): Damage =>
  async ({ key, whole }) => [{ ...(await whole(`${prefix}:${key}`)), ...fields }];
const gone =
  (prefix: string): Damage =>
  async ({ key }) => [{ _id: `${prefix}:${key}`, _deleted: true }];
const stray = '20200101000000000-00000000';
const hash = '0'.repeat(64);
const evil: object = JSON.parse('{"__proto__": {"title": "x"}, "constructor": 1}');

/** What is planted, what is found, and whether the story can still be read. */
const damages: readonly [string, Damage, string[], 'whole' | 'older' | 'lost'][] = [
  ['a summary without its title', change('summary', { title: undefined }), ['summary-damaged'], 'whole'],
  ['a summary with a wrong type', change('summary', { savedAt: 12 }), ['summary-damaged'], 'whole'],
  ['a summary of a later version', change('summary', { version: 9 }), ['summary-damaged'], 'whole'],
  ['a summary with a false key', change('summary', { key: stray }), ['summary-damaged'], 'whole'],
  [
    'a summary of another address',
    change('summary', { url: 'https://x.example/' }),
    ['summary-damaged'],
    'whole',
  ],
  [
    'a summary with a picture that is no hash',
    change('summary', { picture: '../x' }),
    ['summary-damaged'],
    'whole',
  ],
  [
    'a summary with a wrong count',
    change('summary', { pictures: { stored: 7, failed: 0 } }),
    ['picture-missing'],
    'whole',
  ],
  [
    'a summary that is a list',
    async ({ key }) => [{ _id: `summary:${key}`, list: [1, 2] }],
    ['summary-damaged'],
    'whole',
  ],
  [
    'a summary with odd names',
    async ({ key }) => [{ ...evil, _id: `summary:${key}` }],
    ['summary-damaged'],
    'whole',
  ],
  ['no summary', gone('summary'), ['summary-missing'], 'whole'],
  ['no text', gone('body'), ['text-missing'], 'older'],
  ['a text that is a word', change('body', { article: 'gone' }), ['text-damaged'], 'older'],
  ['a text without blocks', change('body', { article: { version: 1 } }), ['text-damaged'], 'older'],
  ['a text of a later version', change('body', { version: 2 }), ['text-damaged'], 'older'],
  [
    'a text with a link to script',
    async ({ key, whole }) => {
      const body = await whole(`body:${key}`);
      const bad = { kind: 'paragraph', text: [{ text: 'x', link: 'javascript:alert(1)' }] };
      return [{ ...body, article: { ...(body['article'] as object), body: [bad] } }];
    },
    ['text-damaged'],
    'older',
  ],
  ['pictures that are no list', change('body', { pictures: null }), ['text-damaged'], 'older'],
  [
    'a text with other words',
    async ({ key, whole }) => {
      const body = await whole(`body:${key}`);
      return [{ ...body, article: { ...(body['article'] as object), title: 'Altered' } }];
    },
    ['text-altered'],
    'whole',
  ],
  [
    'neither text nor older text',
    async (ground) => {
      const versions = await ground.store.ids('version:');
      return [...(await gone('body')(ground)), ...versions.map((_id) => ({ _id, _deleted: true as const }))];
    },
    ['text-missing', 'story-missing', 'address-astray', 'picture-unused'],
    'lost',
  ],
  [
    'an older text that is none',
    async ({ store }) => {
      const [id = ''] = await store.ids('version:');
      return [{ _id: id, version: 1, article: [] }];
    },
    ['version-damaged'],
    'whole',
  ],
  [
    'an older text of no story',
    async () => [{ _id: `version:${stray}:2020-01-01T00:00:00.000Z`, version: 1 }],
    ['version-damaged'],
    'whole',
  ],
  [
    'a picture that is gone',
    async ({ store }) => {
      await store.erase(await store.ids('image:'));
      return [];
    },
    ['picture-missing', 'picture-missing'],
    'whole',
  ],
  [
    'a picture with other bytes',
    async ({ store }) => {
      const [id = ''] = await store.ids('image:');
      const attachment = { content_type: 'image/png', data: png('other bytes') };
      return [{ _id: id, version: 1, type: 'image/png', size: 1, _attachments: { picture: attachment } }];
    },
    ['picture-damaged', 'picture-missing', 'picture-missing'],
    'whole',
  ],
  [
    'a picture without bytes',
    async ({ store }) => {
      const [id = ''] = await store.ids('image:');
      return [{ _id: id, version: 1, type: 'image/png', size: 1 }];
    },
    ['picture-damaged', 'picture-missing', 'picture-missing'],
    'whole',
  ],
  [
    'a picture that nothing shows',
    async () => {
      const data = png('unused');
      const attachment = { content_type: 'image/png', data };
      return [{ _id: `image:${await sha256(data)}`, version: 1, _attachments: { picture: attachment } }];
    },
    ['picture-unused'],
    'whole',
  ],
  [
    'an address that leads nowhere',
    async () => [{ _id: `address:${hash}`, version: 1, key: stray }],
    ['address-astray'],
    'whole',
  ],
  [
    'an address that leads astray',
    async ({ address }) => [{ _id: address, version: 1, key: stray }],
    ['address-astray'],
    'whole',
  ],
  [
    'an address that is none',
    async ({ address }) => [{ _id: address, version: 1, key: '' }],
    ['address-astray'],
    'whole',
  ],
  ['no address', async ({ address }) => [{ _id: address, _deleted: true }], ['address-missing'], 'whole'],
  [
    'a state of no story',
    async () => [{ _id: `state:${stray}`, version: 1, tags: [] }],
    ['story-missing'],
    'whole',
  ],
  ['a state of a later version', change('state', { version: 3 }), ['state-damaged'], 'whole'],
  ['a bin without a time', async ({ key }) => [{ _id: `bin:${key}`, version: 1 }], ['bin-damaged'], 'lost'],
  [
    'a bin of no story',
    async () => [{ _id: `bin:${stray}`, version: 1, removedAt: '2026-01-01T00:00:00.000Z' }],
    ['story-missing'],
    'whole',
  ],
  [
    'marks that are none',
    async () => [{ _id: `marks:${hash}`, version: 1, marks: 'x' }],
    ['marks-damaged'],
    'whole',
  ],
  [
    'a save that is none',
    async () => [{ _id: `_local/job:${hash}`, version: 1, article: {} }],
    ['job-damaged'],
    'whole',
  ],
  [
    'places that are none',
    async () => [{ _id: '_local/places', version: 1, places: 7 }],
    ['places-damaged'],
    'whole',
  ],
  [
    'a record of which nothing is known',
    async () => [{ _id: 'other:thing', version: 1 }],
    ['unknown'],
    'whole',
  ],
  ['a summary of no key', async () => [{ _id: 'summary:../x', version: 1 }], ['unknown'], 'whole'],
];

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
