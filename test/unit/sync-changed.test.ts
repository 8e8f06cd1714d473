/** A connection that is made or changed: who may, when it is another one, and whether the clocks agree. */
import { expect, it } from 'vitest';
import { noStatus, wholeChoice } from '../../src/devices.ts';
import { couchAt } from '../../src/sync/couch.ts';
import { isSamePlace, planOf, standingOf } from '../../src/sync/plan.ts';
import { makeDatabase } from '../../src/sync/test-connection.ts';
import { twoDevices } from './sync-ground.ts';
import { connectionTo } from './sync-help.ts';

const connection = connectionTo('http://couch.example', 'galley');

it('tells apart who is not known from who may not make databases', async () => {
  const making = (reason: string) =>
    makeDatabase(
      couchAt(connection, new AbortController().signal, {
        ask: async () => Response.json({ error: 'unauthorized', reason }, { status: 401 }),
      }),
    );
  await expect(making('You are not a server admin.')).rejects.toThrow('may-not-make');
  await expect(making('Name or password is incorrect.')).rejects.toThrow('wrong-login');
});

it('takes a database for the same under another password, and not under another key', () => {
  const lock = { made: 'PBKDF2-SHA-256', rounds: 1, salt: '', check: '' } as const;
  const plan = { version: 1, connection, choice: wholeChoice, seal: null, on: true, byHand: false } as const;
  const access = { by: 'token', token: 'another' } as const;
  expect(isSamePlace({ ...plan, connection: { ...connection, access } }, plan)).toBe(true);
  expect(isSamePlace({ ...plan, seal: { key: 'a', lock } }, plan)).toBe(false);
  expect(isSamePlace({ ...plan, connection: connectionTo('http://couch.example', 'other') }, plan)).toBe(
    false,
  );
  expect(isSamePlace(plan, null)).toBe(false);
});

it('goes on as the person left it, and says nothing of another place by what it knew of the former', () => {
  const joined = { connection, choice: wholeChoice, seal: null };
  const first = planOf(joined, null);
  expect(first).toMatchObject({ on: true, byHand: false });
  expect(standingOf(first, null)).toEqual(noStatus);
  const paused = { ...first, on: false, byHand: true };
  const elsewhere = planOf({ ...joined, connection: connectionTo('http://couch.example', 'other') }, paused);
  expect(elsewhere).toMatchObject({ on: false, byHand: true });
  expect(standingOf(elsewhere, paused)).toEqual({ ...noStatus, at: 'paused' });
  expect(standingOf(planOf(joined, paused), paused)).toEqual({ problem: null, at: 'paused' });
  expect(standingOf(planOf(joined, first), first)).toEqual({ problem: null, at: 'waiting' });
});

it('a run tells by how much the clocks are apart', async () => {
  const [one] = await twoDevices();
  expect((await one.sync({ now: () => new Date() })).clock).toBeNull();
  const ahead = (await one.sync({ now: () => new Date(Date.now() + 86_400_000) })).clock;
  expect(Math.abs((ahead ?? 0) + 1_440)).toBeLessThan(2);
});
