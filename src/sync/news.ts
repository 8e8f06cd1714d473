/** Waits for other devices to change something, while somebody looks on. */
import { lastPulled } from './checkpoint.ts';
import { type Couch, expected } from './couch.ts';
import { ChangesSchema, sinceOf } from './remote.ts';
import type { Side } from './side.ts';

/** How long a server may keep the question open, in milliseconds: less than browsers let a worker wait. */
export const listening = 20_000;

/** Whether something changed on the server in a while. Some servers never give up: then the caller's signal does. */
export async function waitForNews(couch: Couch, here: Side): Promise<boolean> {
  const since = sinceOf(await lastPulled(here));
  const said = await couch.at(`/_changes?feed=longpoll&limit=1&timeout=${listening}${since}`);
  return expected(ChangesSchema, said).results.length > 0;
}
