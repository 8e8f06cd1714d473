/** The background's part in sharing a library with other devices: when it runs, and what is kept of it. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { noStatus, type Status, StatusSchema } from '../devices.ts';
import { patiently } from '../library/patience.ts';
import { libraryName, libraryPlace } from '../settings/library-place.ts';
import { readShared, takeShared, watchShared } from '../settings/shared.ts';
import { couchAt } from '../sync/couch.ts';
import { problemOf } from '../sync/failure.ts';
import { type LocalSide, openLocalSide } from '../sync/local.ts';
import { type Plan, parsePlan } from '../sync/plan.ts';
import { type Counts, type Outcome, type Running, run } from '../sync/run.ts';
import { noteSettings, type OwnSettings } from '../sync/shared-settings.ts';
import { ownLibrary } from './own-library.ts';

const library = ownLibrary();
const planKey = 'sync-plan';
const statusKey = 'sync-status';

/** On this device alone: never in the browser's own sync, never in a file. */
export async function readPlan(): Promise<Plan | null> {
  return parsePlan((await browser.storage.local.get(planKey))[planKey]);
}

/** Keeps a plan, or forgets it. */
export async function keepPlan(plan: Plan | null): Promise<void> {
  if (plan === null) await browser.storage.local.remove([planKey, statusKey]);
  else await browser.storage.local.set({ [planKey]: plan });
}

/** How it stands, as it was last noted. */
export async function readStatus(): Promise<Status> {
  const stored = (await browser.storage.local.get(statusKey))[statusKey];
  const { success, output } = v.safeParse(StatusSchema, stored);
  return success ? output : noStatus;
}

/** Notes how it stands; our pages watch it. */
export async function noteStatus(change: Partial<Status>): Promise<void> {
  await browser.storage.local.set({ [statusKey]: { ...(await readStatus()), ...change } });
}

/** The run that goes on in this life of the background can be broken off. */
let ending = new AbortController();

/** Breaks off the run that goes on. What it did stays done. */
export function breakOff(): void {
  ending.abort();
  ending = new AbortController();
}

let place = libraryName;
const side = patiently(() => openLocalSide(place, navigator.locks, libraryName), {
  database: () => place,
  onLate: () => void bringTogether(),
});

/** The library as a side of a replication, opened once in a life of the background for each place where it lies. */
export async function localSide(): Promise<LocalSide> {
  const now = await libraryPlace();
  if (now !== place) {
    place = now;
    void side.forget().then(
      (former) => former?.close(),
      () => null,
    );
  }
  return side.ready();
}

/** Whether Galley may speak with the server; in Firefox people can take that back. */
export async function mayReach({ connection }: Pick<Plan, 'connection'>): Promise<boolean> {
  const { protocol, hostname } = new URL(connection.address);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Something asked for a run while one was under way. */
let isDue = false;

/** What a run is to do; `asked` is one that the person wants now. */
type Wish = Pick<Running, 'answer' | 'afresh'> & { asked: boolean };
const byItself: Wish = { answer: null, afresh: false, asked: false };

/** Brings the library and the server together, unless that is paused. Never rejects. */
export async function bringTogether(wish: Wish = byItself): Promise<void> {
  // What a person wants waits for its turn; what came of itself is done by whoever is at it.
  await navigator.locks.request('galley:sync', { ifAvailable: !wish.asked }, async (lock) => {
    isDue = lock === null;
    if (lock === null) return;
    await attempted(wish);
    while (isDue) {
      isDue = false;
      await attempted(byItself);
    }
  });
}

/** Resolves when no run goes on. */
export async function atRest(): Promise<void> {
  await navigator.locks.request('galley:sync', () => undefined);
}

async function attempted(wish: Wish): Promise<void> {
  const { signal } = ending;
  const plan = await readPlan();
  if (plan === null || !plan.on || (plan.byHand && !wish.asked)) return;
  await attempt(plan, wish, signal).catch(() => null); // Not even its outcome can be noted.
}

async function attempt(plan: Plan, wish: Wish, signal: AbortSignal): Promise<void> {
  const lastTry = new Date().toISOString();
  if (!(await mayReach(plan))) {
    await noteStatus({ at: 'failed', problem: 'no-access', lastTry });
    return;
  }
  const counts = { sent: 0, received: 0, unreadable: 0, tooLarge: 0 };
  await noteStatus({ at: 'busy', problem: null, asks: null, lastTry, ...counts });
  const ended = await running(plan, wish, signal).catch((error: unknown) => ({
    problem: problemOf(error),
  }));
  if (signal.aborted) await noteStatus((await readPlan()) === null ? noStatus : { at: 'paused' });
  else if ('problem' in ended) await noteStatus({ at: 'failed', problem: ended.problem });
  else await noteStatus(noted(ended));
}

function noted({ asks, counts, picturesWait, clock }: Outcome): Partial<Status> {
  if (asks !== null) return { ...counts, at: 'asks', asks, clock };
  return { ...counts, at: 'waiting', lastSuccess: new Date().toISOString(), picturesWait, clock };
}

async function running(plan: Plan, wish: Wish, signal: AbortSignal): Promise<Outcome> {
  return run({
    couch: couchAt(plan.connection, signal),
    local: await localSide(),
    choice: plan.choice,
    seal: plan.seal,
    signal,
    withoutPictures: savesData(),
    answer: wish.answer,
    afresh: wish.afresh,
    settings: ownSettings,
    now: () => new Date(),
    // Each note also shows the browser that the background is at work.
    onProgress: (counts: Counts) => noteStatus(counts),
  });
}

/** Whether this device's connection is one whose use is paid by its size, where a browser tells: Firefox does not. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return v.is(Paid, connection);
}

const Paid = v.union([
  v.looseObject({ saveData: v.literal(true) }),
  v.looseObject({ type: v.picklist(['cellular', 'wimax']) }),
]);

const ownSettings: OwnSettings = { read: readShared, take: takeShared };

/** A setting that changed goes to the other devices with the time of its change, where settings go. */
async function noteOwnSettings(): Promise<void> {
  const plan = await readPlan();
  if (plan?.choice.settings !== true) return;
  if (await noteSettings(await localSide(), ownSettings, new Date())) void bringTogether();
}

/** How long after a change others hear of it: changes come in bursts. In milliseconds. */
const settling = 3_000;
/** Someone who tries sizes of text is still at it for so long. In milliseconds. */
const briefly = 1_000;
/** How often at most a background that was woken by something else has a look, in milliseconds. */
const seldom = 180_000;

/** Runs when the library changes, and now and then when the background wakes or a page is read. */
export function keepTogether(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  library.watch(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void bringTogether(), settling);
  }, new AbortController().signal);
  let noting: ReturnType<typeof setTimeout> | undefined;
  watchShared(() => {
    clearTimeout(noting);
    // Where it goes wrong the next run finds the change.
    noting = setTimeout(() => void noteOwnSettings().catch(() => null), briefly);
  }, new AbortController().signal);
  addEventListener('online', () => void bringTogether());
  void lookNowAndThen();
}

/** Runs where the last try is some minutes old: also a background that is kept awake by reading hears of other devices. */
export async function lookNowAndThen(): Promise<void> {
  const { lastTry, at } = await readStatus();
  const age = Date.now() - Date.parse(lastTry ?? '');
  // What was busy when the background was stopped is gone on with at once.
  if (at === 'busy' || !(age >= 0 && age < seldom)) await bringTogether();
}
