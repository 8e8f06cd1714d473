/** What lies on a server is what the README documents for whoever wants to build on it. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  AddressRecord,
  BinRecord,
  BodyRecord,
  StateRecord,
  SummaryRecord,
} from '../../src/library/records.ts';
import { figure, png, story } from './library-help.ts';
import { deviceAt, keyIn, newDatabase } from './sync-ground.ts';

const key = String.raw`\d{17}-[0-9a-f]{8}`;
const hash = '[0-9a-f]{64}';
const marks = v.object({
  version: v.literal(1),
  marks: v.array(v.unknown()),
  story: v.object({ url: v.string() }),
});
const image = v.object({
  type: v.string(),
  size: v.number(),
  _attachments: v.object({ picture: v.unknown() }),
});
const about = v.object({
  kind: v.literal('galley'),
  version: v.literal(1),
  schema: v.number(),
  lock: v.null(),
});

/** Each kind as the README names it, how its ids look, and what it holds. */
const documented = [
  ['meta:galley', /^meta:galley$/, about],
  ['summary:KEY', new RegExp(`^summary:${key}$`), SummaryRecord],
  ['body:KEY', new RegExp(`^body:${key}$`), BodyRecord],
  ['state:KEY', new RegExp(`^state:${key}$`), StateRecord],
  ['bin:KEY', new RegExp(`^bin:${key}$`), BinRecord],
  ['version:KEY:TIME', new RegExp(`^version:${key}:\\d{4}-.*Z$`), BodyRecord],
  ['address:SHA-256', new RegExp(`^address:${hash}$`), AddressRecord],
  ['marks:SHA-256', new RegExp(`^marks:${hash}$`), marks],
  ['image:SHA-256', new RegExp(`^image:${hash}$`), image],
] as const;

it('holds every kind that is documented, and no other', async () => {
  const place = await newDatabase();
  const { library, sync } = await deviceAt(place, { fetchPicture: async () => png('heron') });
  const body = [figure('https://news.example/heron.png')];
  await library.save(story({ body }));
  await library.save(story({ body, title: 'Another headline' }));
  const anchor = { part: 'title', block: 0, offset: 0, exact: 'Another', prefix: '', suffix: '' } as const;
  const { url, title, siteName } = story();
  const draft = { id: '0'.repeat(32), colour: 'blue', note: 'A note.', anchor } as const;
  await library.keepMarks({ url, title, siteName }, [draft]);
  const there = { key: await keyIn({ library }) };
  await library.changeStates([there.key], { tag: ['harbour'] });
  await library.remove([there.key]);
  await sync();
  const response = await fetch(`${place.address}/${place.database}/_all_docs?include_docs=true`);
  const { rows } = v.parse(
    v.object({ rows: v.array(v.object({ id: v.string(), doc: v.unknown() })) }),
    await response.json(),
  );
  const readme = readFileSync('README.md', 'utf8');
  for (const [name, ids, schema] of documented) {
    expect(readme).toContain(`\`${name}\``);
    const found = rows.filter(({ id }) => ids.test(id));
    expect(found, name).not.toEqual([]);
    for (const { id, doc } of found) expect(v.is(schema, doc), id).toBe(true);
  }
  expect(rows.filter(({ id }) => !documented.some(([, ids]) => ids.test(id)))).toEqual([]);
});

const type = { 'content-type': 'application/json' };

describe('a newer version of Galley', () => {
  it('stops older ones before they meet what they cannot read', async () => {
    const place = await newDatabase();
    const device = await deviceAt(place);
    await device.sync();
    const about = `${place.address}/${place.database}/meta:galley`;
    const there = async () => (await fetch(about)).json();
    await fetch(about, {
      method: 'PUT',
      body: JSON.stringify({ ...(await there()), schema: 1 }),
      headers: type,
    });
    await device.sync();
    expect((await there()).schema).toBe(2);
    await fetch(about, {
      method: 'PUT',
      body: JSON.stringify({ ...(await there()), schema: 3 }),
      headers: type,
    });
    await expect(device.sync()).rejects.toThrow('newer-galley');
  });
});
