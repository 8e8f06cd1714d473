/** Tries a connection before anything is written, and says in one word what is wrong with it. */
import * as v from 'valibot';
import type { Answer } from '../devices.ts';
import { lookAt } from './about.ts';
import { minutesAhead } from './clock.ts';
import { type Couch, expected } from './couch.ts';
import { problemOf, SyncFailure } from './failure.ts';
import type { Seal } from './plan.ts';
import { remoteSide } from './remote.ts';

/** What there is at the other end of a connection, for a library that has this key. Never rejects. */
export async function testConnection(couch: Couch, known: Seal | null = null): Promise<Answer> {
  try {
    const { about, date } = await lookAt(couch);
    if (about?.lock === null && known !== null) throw new SyncFailure('not-encrypted');
    // It concerns no document, and tells whether this user may write at all.
    await remoteSide(couch).writeLocal({ _id: '_local/galley-test' });
    const content = about === null ? 'empty' : about.lock === null ? 'open' : 'encrypted';
    return { at: 'good', content, clock: minutesAhead(date, new Date()) };
  } catch (error) {
    return { at: 'wrong', problem: problemOf(error) };
  }
}

const NoAdmin = v.object({ reason: v.pipe(v.string(), v.regex(/not a server admin/i)) });

/** Makes the database. Rejects with a SyncFailure where this user may not. */
export async function makeDatabase(couch: Couch): Promise<void> {
  const said = await couch.at('', { method: 'PUT' });
  if (said.status === 412) return; // Somebody else was first.
  if (said.status === 400) throw new SyncFailure('server');
  // To CouchDB a user whom it knows well, but who runs no server, is unauthorized too.
  if (said.status === 401 && v.is(NoAdmin, said.body)) throw new SyncFailure('may-not-make');
  expected(v.object({ ok: v.literal(true) }), said);
}
