/** All payloads, and how their script and addresses are put in. */
import type { Bait } from '../story.ts';
import { addresses } from './addresses.ts';
import { names } from './names.ts';
import { nesting } from './nesting.ts';
import type { Payload } from './payload.ts';

export const payloadSets: Readonly<Record<string, readonly Payload[]>> = { nesting, addresses, names };

/** A payload's markup with what it runs and asks for; what it runs fits into attributes without quotes. */
export function armed({ markup }: Payload, { run, address }: Pick<Bait, 'run' | 'address'>): string {
  return markup.replaceAll('%', () => run).replaceAll('@', () => address);
}
