/** How a device comes to a database: with the right key for what is in it, or beginning it. Nothing else is written before. */
import { begin, lookAt, raise } from './about.ts';
import type { Couch } from './couch.ts';
import { SyncFailure } from './failure.ts';
import { newLock, tryKey, unlock } from './key.ts';
import type { Seal } from './plan.ts';

/** What a person gives to be let in: a passphrase, or the key that an earlier one made. */
export type Given = { passphrase: string; known: Seal | null };

/** Joins a database, or begins an empty one; gives its key. Rejects where what was given does not fit. */
export async function join(couch: Couch, { passphrase, known }: Given): Promise<Seal | null> {
  const { about } = await lookAt(couch);
  if (about === null) return beginWith(couch, { passphrase, known });
  if (about.lock === null) {
    // Who once had a passphrase would send all in the open without a word, here or where a server took its lock off.
    if (passphrase !== '' || known !== null) throw new SyncFailure('not-encrypted');
    return null;
  }
  if (passphrase !== '') return { lock: about.lock, key: await unlock(about.lock, passphrase) };
  if (known === null) throw new SyncFailure('needs-passphrase');
  await tryKey(about.lock, known.key);
  return { lock: about.lock, key: known.key };
}

/** A library that was encrypted stays so in another database. */
async function beginWith(couch: Couch, { passphrase, known }: Given): Promise<Seal | null> {
  const seal = passphrase === '' ? known : await newLock(passphrase);
  const { lock } = await begin(couch, seal?.lock ?? null);
  // Another device may have begun it in the same moment, with a lock of its own.
  if (lock?.salt !== seal?.lock.salt) return join(couch, { passphrase, known });
  return seal;
}

/**
 * Comes back to a database with the key that it was left with; gives the date that its server says. A database that was
 * made anew is begun as before.
 */
export async function enter(couch: Couch, seal: Seal | null): Promise<string | null> {
  const { about: there, date } = await lookAt(couch);
  const about = there ?? (await begin(couch, seal?.lock ?? null));
  const { lock } = about;
  if (lock === null && seal !== null) throw new SyncFailure('not-encrypted');
  if (lock !== null && seal === null) throw new SyncFailure('needs-passphrase');
  if (lock !== null && seal !== null) await tryKey(lock, seal.key);
  await raise(couch, about);
  return date;
}
