/** Damage of thirty kinds to a story in the library. */
import './library-ground.ts';
import { sha256 } from '../../src/library/ids.ts';
import type { Draft, Store } from '../../src/library/store.ts';
import { png } from './library-help.ts';

type Ground = { store: Store; key: string; address: string; whole: (id: string) => Promise<Draft> };
/** Plants the damage. */
export type Damage = (ground: Ground) => Promise<Draft[]>;

/** Changes fields of a document of the story. */
export const change =
  (prefix: string, fields: object): Damage =>
  async ({ key, whole }) => [{ ...(await whole(`${prefix}:${key}`)), ...fields }];
const gone =
  (prefix: string): Damage =>
  async ({ key }) => [{ _id: `${prefix}:${key}`, _deleted: true }];
/** Changes fields of the text itself. */
const retold =
  (fields: object): Damage =>
  async ({ key, whole }) => {
    const body = await whole(`body:${key}`);
    return [{ ...body, article: { ...(body['article'] as object), ...fields } }];
  };
const linkToScript = { kind: 'paragraph', text: [{ text: 'x', link: 'javascript:alert(1)' }] };
const stray = '20200101000000000-00000000';
const hash = '0'.repeat(64);
const evil: object = JSON.parse('{"__proto__": {"title": "x"}, "constructor": 1}');

/** What is planted, what is found, and whether the story can still be read. */
export const damages: readonly [string, Damage, string[], 'whole' | 'older' | 'lost'][] = [
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
  ['a text with a link to script', retold({ body: [linkToScript] }), ['text-damaged'], 'older'],
  ['pictures that are no list', change('body', { pictures: null }), ['text-damaged'], 'older'],
  ['a text with other words', retold({ title: 'Altered' }), ['text-altered'], 'whole'],
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
