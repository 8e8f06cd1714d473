/** What our pages may ask of sharing the library with other devices. */
import type { Answer, Choice, Connection, Deed } from '../devices.ts';
import type { DeviceRoutes } from '../messages/device-routes.ts';
import type { Handlers } from '../messages.ts';
import { beginAnew } from '../sync/checkpoint.ts';
import { couchAt } from '../sync/couch.ts';
import { problemOf } from '../sync/failure.ts';
import { join } from '../sync/join.ts';
import { later, listened } from '../sync/listened.ts';
import { listening, waitForNews } from '../sync/news.ts';
import { isSamePlace, planOf, shownOf, standingOf, withKnownSecret } from '../sync/plan.ts';
import { keptOf, putBack } from '../sync/snapshot.ts';
import { makeDatabase, testConnection } from '../sync/test-connection.ts';
import {
  atRest,
  breakOff,
  bringTogether,
  keepPlan,
  localSide,
  mayReach,
  noteStatus,
  readPlan,
  readStatus,
} from './syncing.ts';

/** The handlers of the background's routes that concern other devices. */
export const syncHandlers = {
  'sync-shown': async () => {
    const plan = await readPlan();
    // Where the library cannot be opened, the status says so.
    const kept = await localSide()
      .then(keptOf)
      .catch(() => null);
    return { shown: plan === null ? null : shownOf(plan), status: await readStatus(), kept };
  },
  'sync-test': async ({ connection, make }) => {
    const couch = await reached(connection);
    if (couch === null) return { at: 'wrong', problem: 'no-access' };
    try {
      if (make) await makeDatabase(couch);
    } catch (error) {
      return { at: 'wrong', problem: problemOf(error) };
    }
    return testConnection(couch, (await readPlan())?.seal);
  },
  'sync-join': async ({ connection, passphrase, choice }) => joined(connection, { passphrase, choice }),
  'sync-choose': async ({ choice }) => {
    const plan = await readPlan();
    if (plan !== null) await keepPlan({ ...plan, choice });
    void bringTogether();
    return null;
  },
  'sync-do': async ({ deed }) => {
    await deedsDone[deed]();
    return null;
  },
  'sync-listen': async () => ({ wait: await listenOnce() }),
} satisfies Handlers<DeviceRoutes>;

type Joining = { passphrase: string; choice: Choice };

async function reached(asked: Connection) {
  const connection = withKnownSecret(asked, await readPlan());
  if (!(await mayReach({ connection }))) return null;
  return couchAt(connection, new AbortController().signal);
}

async function joined(asked: Connection, { passphrase, choice }: Joining): Promise<Answer> {
  const before = await readPlan();
  const connection = withKnownSecret(asked, before);
  const couch = await reached(asked);
  if (couch === null) return { at: 'wrong', problem: 'no-access' };
  const answer = await testConnection(couch, before?.seal);
  if (answer.at === 'wrong') return answer;
  try {
    const seal = await join(couch, { passphrase, known: before?.seal ?? null });
    // A run with the connection of before must not note how far it came in that of now.
    breakOff();
    await atRest();
    const plan = planOf({ connection, choice, seal }, before);
    // Under another password it is still the database that was met, and what it lost meanwhile is asked about.
    if (!isSamePlace(plan, before)) await beginAnew(await localSide());
    await keepPlan(plan);
    await noteStatus(standingOf(plan, before));
    void bringTogether();
    return answer;
  } catch (error) {
    return { at: 'wrong', problem: problemOf(error) };
  }
}

async function switched(on: 'on' | 'off'): Promise<void> {
  const plan = await readPlan();
  if (plan === null) return;
  await keepPlan({ ...plan, on: on === 'on' });
  if (on === 'off') breakOff();
  await noteStatus({ at: on === 'on' ? 'waiting' : 'paused' });
  if (on === 'on') void bringTogether();
}

const asked = { answer: null, afresh: false, asked: true } as const;

/** What the person said, to the question that stands. */
async function answered(how: 'follow' | 'keep'): Promise<void> {
  const { asks } = await readStatus();
  if (asks !== null) await bringTogether({ ...asked, answer: { why: asks.why, how } });
}

async function runs(when: 'by-hand' | 'by-itself'): Promise<void> {
  const plan = await readPlan();
  if (plan !== null) await keepPlan({ ...plan, byHand: when === 'by-hand' });
  void bringTogether();
}

const deedsDone: Readonly<Record<Deed, () => Promise<void>>> = {
  run: async () => bringTogether({ ...asked, afresh: (await readStatus()).tooLarge > 0 }),
  follow: () => answered('follow'),
  'keep-here': () => answered('keep'),
  pause: () => switched('off'),
  'go-on': () => switched('on'),
  forget: async () => {
    await keepPlan(null);
    breakOff();
  },
  'by-hand': () => runs('by-hand'),
  'by-itself': () => runs('by-itself'),
  'put-back': async () => {
    await putBack(await localSide());
  },
};

/** Waits for news of other devices on behalf of a page that is open, and brings them in. In milliseconds till it may ask again. */
async function listenOnce(): Promise<number> {
  const plan = await readPlan();
  if (plan === null || !plan.on || plan.byHand) return later;
  return navigator.locks.request('galley:sync-listen', { ifAvailable: true }, async (lock) => {
    if (lock === null) return listening;
    return listened({
      standing: async () => (await readStatus()).at,
      bringTogether: () => bringTogether(),
      atRest,
      news: async () => {
        if (!(await mayReach(plan))) return 'unreachable';
        const signal = AbortSignal.timeout(listening + 2_000);
        return waitForNews(couchAt(plan.connection, signal), await localSide()).then(
          (isNew) => (isNew ? 'something' : 'nothing'),
          () => (signal.aborted ? 'nothing' : 'unreachable'),
        );
      },
    });
  });
}
