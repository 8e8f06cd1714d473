/** Why the library does not open, told apart as far as there is something else to do about it. */
import type { WordKey } from '../../words.ts';

const whys = ['held', 'silent', 'later-version', 'damaged', 'disk-full', 'database'] as const;
export type Fault = (typeof whys)[number];

/** What an error of the library says of it; anything else is the database's. */
export function faultOf(error: unknown): Fault {
  const why: unknown = error instanceof Error ? Reflect.get(error, 'why') : null;
  return whys.find((known) => known === why) ?? 'database';
}

/** What each means, and what helps. */
export const faultWords: Readonly<Record<Fault, WordKey>> = {
  held: 'recoverHeld',
  silent: 'recoverSilent',
  'later-version': 'recoverLater',
  damaged: 'recoverDamaged',
  'disk-full': 'recoverFullHow',
  database: 'libraryFailedHow',
};
