/**
 * What is set, as a document of its own: each setting with the time of its change, so that the last change of each wins.
 * Beside it this device notes how its settings were when it last looked, which tells a change made here from one that
 * came and is yet to be taken.
 */
import * as v from 'valibot';
import { prefixes } from '../library/ids.ts';
import { Time } from '../library/state.ts';
import type { LocalSide } from './local.ts';
import { fieldsOf } from './side.ts';

/** The one document of settings. */
export const settingsId = `${prefixes.settings}shared`;
const hereId = '_local/settings';

/** Settings by name; what is as at first is left out. */
export type Values = Readonly<Record<string, unknown>>;

/** The settings of this device: those that other devices may have. */
export type OwnSettings = {
  read(): Promise<Values>;
  /** Takes those that are sound; null sets one back to how it was at first. */
  take(values: Values): Promise<void>;
};

const EntrySchema = v.object({ value: v.unknown(), at: Time });
type Entry = v.InferOutput<typeof EntrySchema>;
type Entries = ReadonlyMap<string, Entry>;
const Record = v.record(v.string(), v.unknown());

/** The entries of a document, without those that cannot be read. */
function entriesOf({ values }: Values): Map<string, Entry> {
  const entries = v.is(Record, values) ? Object.entries(values) : [];
  return new Map(
    entries.flatMap(([name, entry]): [string, Entry][] => (v.is(EntrySchema, entry) ? [[name, entry]] : [])),
  );
}

/** A value as text: the same for the same, in whatever order storage gave its keys back. */
function textOf(value: unknown): string {
  return JSON.stringify(value ?? null, (_, each: unknown) => {
    if (Array.isArray(each) || !v.is(Record, each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

const isSame = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);

/** One document of several revisions: of each setting the last change, in whatever order devices meet. */
export function mergedSettings(revisions: readonly Values[]): Values {
  const merged = new Map<string, Entry>();
  const rank = ({ at, value }: Entry): string => textOf([at, value]);
  for (const [name, entry] of revisions.flatMap((fields) => [...entriesOf(fields)])) {
    const known = merged.get(name);
    if (known === undefined || rank(entry) > rank(known)) merged.set(name, entry);
  }
  const sorted = [...merged].sort(([one], [other]) => (one < other ? -1 : 1));
  return { version: 1, values: Object.fromEntries(sorted) };
}

/** Notes what was changed here, where this device has shared its settings before; says whether there was something. */
export async function noteSettings(local: LocalSide, own: OwnSettings, now: Date): Promise<boolean> {
  return local.inTurn(async () => {
    const seen = await seenHere(local);
    if (seen === null) return false;
    const current = await own.read();
    const { isChanged } = await note(local, { seen, current, now });
    if (isChanged) await see(local, current);
    return isChanged;
  });
}

/** Brings the settings of this device and the shared ones together: what was changed here goes, the others come. */
export async function meetSettings(local: LocalSide, own: OwnSettings, now: Date): Promise<void> {
  await local.inTurn(async () => {
    const seen = await seenHere(local);
    const before = await own.read();
    const { entries } = await note(local, { seen, current: before, now });
    const news = [...entries].filter(([name, { value }]) => !isSame(value, before[name]));
    if (news.length > 0) await own.take(Object.fromEntries(news.map(([name, { value }]) => [name, value])));
    const after = news.length > 0 ? await own.read() : before;
    // What somebody changed in this very moment is not among the news: it counts as a change the next time.
    const taken = new Set(news.map(([name]) => name));
    const held = [
      ...Object.entries(before).filter(([name]) => !taken.has(name)),
      ...Object.entries(after).filter(([name]) => taken.has(name)),
    ];
    const values = Object.fromEntries(held);
    if (seen === null || !isSame(seen, values)) await see(local, values);
  });
}

const see = (local: LocalSide, values: Values): Promise<void> => local.writeLocal({ _id: hereId, values });

async function seenHere(local: LocalSide): Promise<Values | null> {
  const stored = await local.readLocal(hereId);
  return v.is(v.object({ values: Record }), stored) ? stored.values : null;
}

type Noting = { seen: Values | null; current: Values; now: Date };

/** Writes what was changed here since it was last seen into the document, and gives its entries. */
async function note(
  local: LocalSide,
  { seen, current, now }: Noting,
): Promise<{ entries: Entries; isChanged: boolean }> {
  const [leaf] = await local.leaves([settingsId]);
  const fields = leaf === undefined || leaf.deleted ? {} : fieldsOf(leaf.doc);
  const entries = entriesOf(fields);
  const names = new Set([...Object.keys(seen ?? {}), ...Object.keys(current)]);
  const changed = [...names].filter((name) => {
    // Who joins takes what is shared already.
    if (seen === null) return !entries.has(name);
    return !isSame(seen[name], current[name]) && !isSame(entries.get(name)?.value, current[name]);
  });
  for (const name of changed)
    entries.set(name, { value: current[name] ?? null, at: laterThan(entries.get(name), now) });
  if (changed.length === 0) return { entries, isChanged: false };
  const values = { ...fields, ...mergedSettings([{ values: Object.fromEntries(entries) }]) };
  await local.edit([{ id: settingsId, rev: leaf?.rev ?? null, fields: values }]);
  return { entries, isChanged: true };
}

/** Now, or just after the change that is replaced where the clock of its device was ahead. */
function laterThan(replaced: Entry | undefined, now: Date): string {
  const before = Date.parse(replaced?.at ?? '') || 0;
  return new Date(Math.max(now.getTime(), before + 1)).toISOString();
}
