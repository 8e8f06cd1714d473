/** How settings are kept: those for every site, and the looks of single ones. */
import { asRecord, type Change, parseLook, parseSettings, type Settings } from '../settings.ts';
import { drop, dropHere, read, readHere, readSynced, type Stored, watch, write } from './areas.ts';
import { rulesPrefix } from './keeping-rules.ts';

const general = 'settings';
const looks = 'look:';
/** The name of a site whose look may be kept; null where there is no site. */
export type Site = string | null;

const keyOf = (site: string): string => `${looks}${site}`;
/** Whether something that is set lies under that key. */
export const isSettingsKey = (key: string): boolean =>
  key === general || key.startsWith(looks) || key.startsWith(rulesPrefix);

/** Under which keys lies what is set for a site. */
export const keysOf = (site: Site): string[] => (site === null ? [general] : [general, keyOf(site)]);

/** What the values under those keys say. */
export function compose(stored: Stored, site: Site): Settings {
  const all = { ...parseSettings(stored[general]), scope: 'general' } as const;
  if (site === null) return all;
  const own = stored[keyOf(site)];
  if (own === undefined) return { ...all, scope: 'every-site' };
  return { ...all, ...parseLook(own), scope: 'this-site' };
}

/** The settings as stored, with defaults for what is not; those of a site where it has a look of its own. */
export async function readSettings(site: Site = null): Promise<Settings> {
  return compose(await read(keysOf(site)), site);
}

/** Where the look of one site is kept after a change, or null where the change is for every site. */
function scopeAfter(change: Change, now: Settings, site: Site): string | null {
  return site !== null && (change.scope ?? now.scope) === 'this-site' ? keyOf(site) : null;
}

/** The last change of this window: the next one waits for it, or the two would undo each other. */
let last: Promise<unknown> = Promise.resolve();

/** Changes some settings and keeps the others: for one site where it has, or gets, a look of its own. */
export function changeSettings(change: Change, site: Site = null): Promise<Settings> {
  const next = last.then(() => keep(change, site));
  last = next.catch(() => null);
  return next;
}

async function keep(change: Change, site: Site): Promise<Settings> {
  const stored = await read(keysOf(site));
  const own = scopeAfter(change, compose(stored, site), site);
  const look = parseLook(change);
  if (site !== null && own === null && stored[keyOf(site)] !== undefined) await drop([keyOf(site)]);
  if (own !== null) await write({ [own]: { ...parseLook(stored[own]), ...look } });
  // What no site can have of its own is kept for all of them.
  const rest = own === null ? change : withoutLook(change);
  if (Object.keys(rest).some((key) => key !== 'scope'))
    await writeGeneral({ ...asRecord(stored[general]), ...rest });
  return readSettings(site);
}

async function writeGeneral(settings: Stored): Promise<void> {
  await write({ [general]: { ...parseSettings(settings), scope: 'general' } });
}

function withoutLook(change: Change): Stored {
  const look = parseLook(change);
  return Object.fromEntries(Object.entries(change).filter(([key]) => !(key in look)));
}

/**
 * Calls back at every change, from whichever window or device it comes, until the signal aborts. What this window still
 * keeps is waited for: it shows that already, and what is stored on the way there would take it back.
 */
export function watchSettings(
  onChange: (settings: Settings) => void,
  signal: AbortSignal,
  site: Site = null,
): void {
  let latest = 0;
  const follow = async (): Promise<void> => {
    latest += 1;
    const own = latest;
    for (let kept: unknown = null; kept !== last; ) {
      kept = last;
      await last;
      const settings = await readSettings(site);
      if (signal.aborted || own !== latest) return;
      if (kept === last) onChange(settings);
    }
  };
  watch((keys) => {
    const isOurs = keys.includes(general) || (site !== null && keys.includes(keyOf(site)));
    if (isOurs) follow().catch(() => null); // The extension was reloaded in this moment.
  }, signal);
}

/** Everything that is set, as it goes into a file. */
export async function readAll(): Promise<Stored> {
  const stored = await read(null);
  return Object.fromEntries(Object.entries(stored).filter(([key]) => isSettingsKey(key)));
}

/** Puts these settings in the place of all that are there. */
export async function replaceAll(values: Stored): Promise<void> {
  const former = Object.keys(await readAll()).filter((key) => !(key in values));
  if (former.length > 0) await drop(former);
  if (Object.keys(values).length > 0) await write(values);
}

/** Hands settings that an earlier version kept on this device over to sync, unless another device was first. */
export async function handOver(): Promise<void> {
  const here = (await readHere([general]))[general];
  if (here === undefined || asRecord(here)['version'] !== 1) return;
  const synced = await readSynced([general]);
  if (synced[general] === undefined) await writeGeneral(asRecord(here));
  else await dropHere(general);
}
