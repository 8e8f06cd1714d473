/** What servers and what stands before them answer when something is wrong, and that nothing is lost by it. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ConnectionSchema } from '../../src/devices.ts';
import { type Ask, couchAt } from '../../src/sync/couch.ts';
import { testConnection } from '../../src/sync/test-connection.ts';
import { expectEqual, keyIn, meet, storyOf, titlesIn, twoDevices } from './sync-ground.ts';
import { connectionTo } from './sync-help.ts';

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

/** The server, but for the first so many requests that a path is part of. */
function answering(path: string, times: number, answer: (body: string) => Response | null): Ask {
  let left = times;
  return async (url, init) => {
    const said = String(url).includes(path) && left > 0 ? answer(String(init?.body ?? '')) : null;
    if (said === null) return fetch(url, init);
    left -= 1;
    return said;
  };
}

const connection = connectionTo('http://couch.example', 'galley');

async function problemAt(response: () => Response): Promise<unknown> {
  const couch = couchAt(connection, new AbortController().signal, {
    ask: async () => response(),
    rest: async () => undefined,
  });
  return testConnection(couch);
}

const html = '<!doctype html><title>Sign in to the network</title>';
const refusals = [
  ['wrong-login', () => json(401, { error: 'unauthorized', reason: 'Name or password is incorrect.' })],
  ['forbidden', () => json(403, { error: 'forbidden', reason: 'You may not.' })],
  ['no-database', () => json(404, { error: 'not_found', reason: 'Database does not exist.' })],
  ['not-couchdb', () => new Response(html, { status: 404 })],
  ['not-couchdb', () => new Response(html, { status: 200 })],
  ['not-couchdb', () => new Response('', { status: 200 })],
  ['too-large', () => new Response(html, { status: 413 })],
  ['server', () => json(429, { error: 'too_many_requests', reason: 'Later.' })],
  ['server', () => new Response(html, { status: 500 })],
  ['server', () => new Response(html, { status: 502 })],
  ['elsewhere', () => new Response(null, { status: 302, headers: { location: 'http://other.example/' } })],
  ['unreachable', () => Response.error()],
] as const;

describe('what is wrong with a server', () => {
  it.each(refusals)('is told plainly: %s', async (problem, response) => {
    const answer = await problemAt(() => {
      const made = response();
      if (made.type === 'error') throw new TypeError('Failed to fetch');
      return made;
    });
    expect(answer).toEqual({ at: 'wrong', problem });
  });
});

it('takes no address with a user in it, which would be shown where the rest of it is', () => {
  const access = { by: 'nobody' } as const;
  const isGood = (address: string) => v.is(ConnectionSchema, { address, database: 'galley', access });
  expect(isGood('http://192.168.1.20:5984/couch/')).toBe(true);
  for (const address of [
    'https://ada:word@couch.example',
    'https://ada@couch.example/',
    'http://a.example\\@b.example',
  ])
    expect(isGood(address)).toBe(false);
});

it('takes no address whose machine has spaces or other signs, which some browsers take for one', () => {
  const isGood = (address: string) => v.is(ConnectionSchema.entries.address, address);
  for (const address of ['https://not an address', 'http://a|b', 'http://a%20b', 'http://<a>'])
    expect(isGood(address)).toBe(false);
  for (const address of ['http://[::1]:5984/', 'https://bücher.example', 'https://couch.example/a b'])
    expect(isGood(address)).toBe(true);
});

it('never follows a redirect, so that nobody else sees the password', async () => {
  const heard: unknown[] = [];
  const other = createServer((request, response) => {
    heard.push(request.headers);
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const portOf = (server: typeof other): number => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  };
  const server = createServer((_, response) => {
    response.writeHead(307, { location: `http://localhost:${portOf(other)}/` }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const access = { by: 'password', user: 'galley', password: 'a word' } as const;
  const address = `http://127.0.0.1:${portOf(server)}`;
  const couch = couchAt({ address, database: 'galley', access }, new AbortController().signal);
  expect(await testConnection(couch)).toEqual({ at: 'wrong', problem: 'elsewhere' });
  expect(heard).toEqual([]);
  server.close();
  other.close();
});

describe('a server that has too much to do', () => {
  it('is asked again after the rest that it asks for', async () => {
    const [one] = await twoDevices();
    await one.library.save(storyOf('ann'));
    const rests: number[] = [];
    const rest = async (milliseconds: number): Promise<void> => void rests.push(milliseconds);
    const ask = answering('_bulk_docs', 2, () =>
      json(429, { error: 'busy', reason: '' }, { 'retry-after': '7' }),
    );
    expect((await one.sync({ ask, rest })).counts.sent).toBe(3);
    expect(rests).toEqual([7_000, 7_000]);
  });

  it('is left alone where it asks for longer than that', async () => {
    const [one] = await twoDevices();
    const ask = answering('', 1, () => json(503, {}, { 'retry-after': '900' }));
    const rest = () => Promise.reject(new Error('it waited'));
    await expect(one.sync({ ask, rest })).rejects.toThrow('server');
  });
});

describe('a request that is too large', () => {
  const tooLarge = (_: string) => new Response('<html>413 Request Entity Too Large</html>', { status: 413 });

  it('goes in parts', async () => {
    const [one, other] = await twoDevices();
    for (const name of ['ann', 'bob', 'cleo']) await one.library.save(storyOf(name));
    const isLong = (body: string) => JSON.parse(body).docs.length > 2;
    const ask = answering('_bulk_docs', 99, (body) => (isLong(body) ? tooLarge(body) : null));
    expect((await one.sync({ ask })).counts).toMatchObject({ sent: 9, tooLarge: 0 });
    await other.sync();
    expect(await titlesIn(other)).toHaveLength(3);
  });

  it('keeps back one story and no other, and sends it when the server takes it', async () => {
    const [one, other] = await twoDevices();
    for (const name of ['ann', 'bob']) await one.library.save(storyOf(name, `A text of ${name}.`));
    const isBobs = (body: string) => body.includes('A text of bob.') && body.includes('"_id":"body:');
    const ask = answering('_bulk_docs', 99, (body) => (isBobs(body) ? tooLarge(body) : null));
    expect((await one.sync({ ask })).counts.tooLarge).toBe(1);
    await other.sync();
    expect(await titlesIn(other)).toEqual(['The story of ann']);
    await one.sync({ afresh: true });
    await other.sync();
    expect(await titlesIn(other)).toEqual(['The story of ann', 'The story of bob']);
  });
});

describe('an answer that is not whole', () => {
  it('makes nobody pass by a document that the server failed to read', async () => {
    const [one, other] = await twoDevices();
    await one.library.save(storyOf('ann'));
    await one.sync();
    const failed = { error: { id: 'x', rev: '1-0', error: 'internal_error', reason: 'a shard is away' } };
    const ask = answering('_bulk_get', 1, () => json(200, { results: [{ id: 'x', docs: [failed] }] }));
    await expect(other.sync({ ask })).rejects.toThrow('server');
    await other.sync();
    expect(await titlesIn(other)).toEqual(['The story of ann']);
  });

  it('counts what no device of ours wrote', async () => {
    const [one, other] = await twoDevices();
    await one.library.save(storyOf('ann'));
    await one.sync();
    const ask = answering('_bulk_get', 1, () =>
      json(200, { results: [{ id: 'x', docs: [{ ok: { _id: 'x' } }] }] }),
    );
    expect((await other.sync({ ask })).counts.unreadable).toBe(1);
  });

  it.each(['_changes', '_revs_diff', '_bulk_get', '_bulk_docs', '_local', 'meta%3Agalley'])(
    'is refused and made good the next time: HTML for %s',
    async (path) => {
      const [one, other] = await twoDevices();
      await one.library.save(storyOf('ann'));
      await meet([one, other]);
      await one.library.changeStates([await keyIn(one)], { tag: ['harbour'] });
      await other.library.save(storyOf('bob'));
      await other.sync();
      const ask = answering(path, 1, () => new Response(html, { status: 200 }));
      await expect(one.sync({ ask })).rejects.toThrow(/not-couchdb|other-content/);
      await one
        .sync({ ask: answering('_bulk_docs', 1, () => new Response(html, { status: 500 })) })
        .catch(() => null);
      await meet([one, other]);
      await expectEqual([one, other]);
      expect(await titlesIn(one)).toEqual(['The story of ann', 'The story of bob']);
    },
  );
});
