/** What is known of backups on this device: how often they are wanted, and when the last was made. */
import * as v from 'valibot';
import { readHere, watch, writeHere } from './areas.ts';
import { backupFolder, ownFolder } from './backup-folder.ts';

export const intervals = ['off', 'daily', 'weekly', 'monthly'] as const;
export type Interval = (typeof intervals)[number];

const Time = v.pipe(v.string(), v.isoTimestamp());
const BackupSchema = v.object({
  interval: v.fallback(v.picklist(intervals), 'off'),
  /** When the last backup was made. */
  last: v.fallback(v.nullable(Time), null),
  /** When one was tried by itself last, and whether that went wrong. */
  tried: v.fallback(v.nullable(Time), null),
  failed: v.fallback(v.boolean(), false),
  /** Where in the downloads they are kept. */
  folder: v.fallback(
    v.pipe(
      v.string(),
      v.check((folder) => backupFolder(folder) === folder),
    ),
    ownFolder,
  ),
  /** When somebody wanted to be reminded later. */
  put: v.fallback(v.nullable(Time), null),
});
export type Backup = v.InferOutput<typeof BackupSchema>;

/** Its item in the storage of the device: it is about what lies there, so it is never synced. */
const key = 'backup';

/** What is known; nothing where it cannot be read. */
export async function readBackup(): Promise<Backup> {
  const stored = await readHere([key]).catch(() => ({}));
  return parseBackup(Reflect.get(stored, key));
}

/** What is stored of it, each field for itself; what cannot be read counts as never set. */
export function parseBackup(stored: unknown): Backup {
  const parsed = v.safeParse(BackupSchema, stored);
  return parsed.success ? parsed.output : v.parse(BackupSchema, {});
}

/** Changes some of it. */
export async function keepBackup(change: Partial<Backup>): Promise<void> {
  await writeHere({ [key]: { ...(await readBackup()), ...change } });
}

/** Calls back when it has changed, until the signal aborts. */
export function watchBackup(onChange: () => void, signal: AbortSignal): void {
  watch((keys) => {
    if (keys.includes(key)) onChange();
  }, signal);
}

const hour = 3_600_000;
const day = 24 * hour;
const periods: Readonly<Record<Exclude<Interval, 'off'>, number>> = {
  daily: day,
  weekly: 7 * day,
  monthly: 30 * day,
};

const since = (time: string | null, now: Date): number =>
  time === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(time);

/** Whether one is to be made now: where one failed, an hour passes before the next. A clock that was set back is no reason to wait. */
export function isDue({ interval, last, tried }: Backup, now = new Date()): boolean {
  if (interval === 'off') return false;
  const past = since(last, now);
  const waited = since(tried, now);
  return (past >= periods[interval] || past < 0) && (waited >= hour || waited < 0);
}

/** `last` is when the last backup was made, or null. */
export type Reminder = { why: 'saves'; count: number } | { why: 'age'; last: string | null };

/** When so many stories were saved, or such a time went by, without a backup. */
const [mostSaves, mostAge, pause] = [20, 30 * day, 7 * day];

/**
 * What to remind of: removing Galley removes the library. `saved` are the times at which its stories were saved;
 * who put it off is left alone for a week.
 */
export function reminderOf(
  { interval, last, put }: Backup,
  saved: readonly string[],
  now = new Date(),
): Reminder | null {
  const fresh = saved.filter((time) => last === null || time > last).sort();
  const [first] = fresh;
  if (first === undefined || since(put, now) < pause) return null;
  // Who wants backups and gets none is reminded in their time.
  const age = interval === 'off' ? mostAge : periods[interval] + day;
  if (since(last ?? first, now) >= age) return { why: 'age', last };
  return fresh.length >= mostSaves ? { why: 'saves', count: fresh.length } : null;
}
