/** Tries a connection before anything is written, and says in one word what is wrong with it. */
import * as v from 'valibot';
import type { Answer } from '../devices.ts';
import { aboutOf } from './about.ts';
import { type Couch, expected } from './couch.ts';
import { problemOf, SyncFailure } from './failure.ts';
import { remoteSide } from './remote.ts';

/** A difference of clocks that is worth a word, in minutes. */
const worthSaying = 5;

/** What there is at the other end of a connection. Never rejects. */
export async function testConnection(couch: Couch, now = new Date()): Promise<Answer> {
  try {
    const { date } = await couch.at('');
    const about = await aboutOf(couch);
    // It concerns no document, and tells whether this user may write at all.
    await remoteSide(couch).writeLocal({ _id: '_local/galley-test' });
    const content = about === null ? 'empty' : about.lock === null ? 'open' : 'encrypted';
    return { at: 'good', content, clock: apart(date, now) };
  } catch (error) {
    return { at: 'wrong', problem: problemOf(error) };
  }
}

function apart(date: string | null, now: Date): number | null {
  const minutes = Math.round((Date.parse(date ?? '') - now.getTime()) / 60_000);
  return Math.abs(minutes) >= worthSaying ? minutes : null;
}

/** Makes the database. Rejects with a SyncFailure where this user may not. */
export async function makeDatabase(couch: Couch): Promise<void> {
  const said = await couch.at('', { method: 'PUT' });
  if (said.status === 412) return; // Somebody else was first.
  if (said.status === 400) throw new SyncFailure('server');
  expected(v.object({ ok: v.literal(true) }), said);
}
