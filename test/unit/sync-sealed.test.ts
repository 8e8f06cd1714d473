/** Encryption: the server holds nothing that can be read, and a wrong passphrase is found out first. */
import './library-ground.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { couchAt } from '../../src/sync/couch.ts';
import { join } from '../../src/sync/join.ts';
import { keysFrom, newLock } from '../../src/sync/key.ts';
import { namesWith } from '../../src/sync/names.ts';
import { testConnection } from '../../src/sync/test-connection.ts';
import { type CouchServer, startCouch } from '../couch/start.ts';
import { figure, paragraph, png, story } from './library-help.ts';
import { connectionTo, contentsOf, makeDatabase, newDevice } from './sync-help.ts';

let server: CouchServer;

beforeAll(async () => {
  server = await startCouch();
}, 60_000);
afterAll(() => server.close());

const { signal } = new AbortController();
const secret = story({
  url: 'https://news.example/heron',
  title: 'The heron of Quayside',
  body: [paragraph('A heron stood in the marsh.'), figure('https://news.example/heron.png')],
});

it('keeps everything but sizes from the server, and gives it back to who has the passphrase', async () => {
  await makeDatabase(server.address, 'sealed');
  const connection = connectionTo(server.address, 'sealed');
  const couch = couchAt(connection, signal);
  const one = await newDevice(connection, { fetchPicture: async () => png('heron') });
  const other = await newDevice(connection);
  await one.library.save(secret);
  await one.sync({ seal: await join(couch, { passphrase: 'a long way home', known: null }) });
  const held = await server.dump('sealed');
  expect(held).toContain('file-0');
  for (const word of ['heron', 'Quayside', 'marsh', 'news.example', 'summary', 'image', 'picture', 'savedAt'])
    expect(held).not.toContain(word);
  expect(held).not.toContain(btoa('heron').slice(0, 6));
  for (const [id, doc] of Object.entries(await contentsOf(one))) {
    expect(held).not.toContain(id.slice(id.indexOf(':') + 1));
    expect(held).not.toContain(String(Reflect.get(doc ?? {}, '_rev')).slice(2));
  }
  await expect(join(couch, { passphrase: 'a long way', known: null })).rejects.toThrow('wrong-passphrase');
  await expect(join(couch, { passphrase: '', known: null })).rejects.toThrow('needs-passphrase');
  await expect(other.sync()).rejects.toThrow('needs-passphrase');
  expect(await server.dump('sealed')).toBe(held);
  await other.sync({ seal: await join(couch, { passphrase: 'a long way home', known: null }) });
  expect(await contentsOf(other)).toEqual(await contentsOf(one));
  const [listed] = await other.library.list({ after: null, limit: 1 });
  expect((await other.library.open(listed?.key ?? ''))?.pictures.size).toBe(1);
  await one.close();
  await other.close();
}, 60_000);

it('goes on encrypted in another database, with the key that is known', async () => {
  await makeDatabase(server.address, 'moved');
  const couch = couchAt(connectionTo(server.address, 'moved'), signal);
  const known = await newLock('a long way home');
  expect(await join(couch, { passphrase: '', known })).toEqual(known);
  await expect(join(couch, { passphrase: '', known: null })).rejects.toThrow('needs-passphrase');
  expect((await join(couch, { passphrase: 'a long way home', known: null }))?.key).toBe(known.key);
});

it('does not go on in the open where the passphrase is known, neither elsewhere nor where the lock was taken off', async () => {
  await makeDatabase(server.address, 'in-the-open');
  const couch = couchAt(connectionTo(server.address, 'in-the-open'), signal);
  await join(couch, { passphrase: '', known: null });
  const known = await newLock('a long way home');
  for (const passphrase of ['', 'a long way home'])
    await expect(join(couch, { passphrase, known })).rejects.toThrow('not-encrypted');
  expect(await testConnection(couch, known)).toEqual({ at: 'wrong', problem: 'not-encrypted' });
  expect(await testConnection(couch, null)).toMatchObject({ at: 'good', content: 'open' });
  expect(await join(couch, { passphrase: '', known: null })).toBeNull();
});

it('does not take a document, or another revision of it, in the place of one', async () => {
  const { names: key, revisions } = await keysFrom((await newLock('word')).key);
  const names = namesWith({ names: key, revisions });
  const id = 'summary:20260101000000000-0a1b2c3d';
  expect(names.opened(names.sealed(id))).toBe(id);
  expect(names.sealed('image:0')).toHaveLength(names.sealed(id).length);
  const rev = `3-${'0123456789abcdef'.repeat(2)}`;
  expect(names.openedRev(names.sealedRev(rev))).toBe(rev);
  expect(names.opened(`${names.sealed(id).slice(0, -6)}AAAAA=`)).toBeNull();
  expect(names.opened(id)).toBeNull();
});
