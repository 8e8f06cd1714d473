/** Marks of one story from two places made one list: a union by id in which the newest change of each counts. */
import type { MarkDraft, MarkEntry } from '../marks.ts';

/** In whatever order lists are merged, the outcome is the same. */
export function mergeMarks(one: readonly MarkEntry[], other: readonly MarkEntry[]): MarkEntry[] {
  const newest = new Map<string, MarkEntry>();
  for (const entry of [...one, ...other]) {
    const known = newest.get(entry.id);
    if (known === undefined || isNewer(entry, known)) newest.set(entry.id, entry);
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of two changes at the same time what was removed stays removed; else any rule will do that all devices share. */
function isNewer(entry: MarkEntry, known: MarkEntry): boolean {
  if (entry.changedAt !== known.changedAt) return entry.changedAt > known.changedAt;
  if ('gone' in entry !== 'gone' in known) return 'gone' in entry;
  return JSON.stringify(entry) > JSON.stringify(known);
}

/** A draft as the newest change of what is known, also where this device's clock is behind. */
export function stamped(draft: MarkDraft, known: MarkEntry | undefined, now: Date): MarkEntry {
  const after = known === undefined ? 0 : Date.parse(known.changedAt) + 1;
  const changedAt = new Date(Math.max(now.getTime(), after)).toISOString();
  return { ...draft, madeAt: known?.madeAt ?? changedAt, changedAt };
}
