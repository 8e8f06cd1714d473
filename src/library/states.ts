/** What a reader did with saved stories, as documents: read, changed many at a time, and changed back. */
import { keptKeys } from './bin.ts';
import { prefixes, rangeOfPrefix } from './ids.ts';
import { StateRecord } from './records.ts';
import { parsed, records, type Shelf } from './shelf.ts';
import { noState, type State, tagsOf } from './state.ts';
import { changedState, renamedTag, revertedState, type StateChange, type Step } from './state-changes.ts';
import type { Draft, Row } from './store.ts';
import { cleanTag, tagId } from './tags.ts';

/** Takes a change back, as far as nobody has changed the same since. Rejects like the store. */
export type Undo = () => Promise<void>;
/** A tag, and in how many stories outside of the bin it is. */
export type TagCount = { name: string; count: number };

/** The states of these stories in their order. */
export async function statesOf(shelf: Shelf, keys: readonly string[]): Promise<State[]> {
  const found = await records(
    shelf,
    StateRecord,
    keys.map((key) => prefixes.state + key),
  );
  return found.map((record) => record ?? noState);
}

/** A document of a state, with the key of its story. */
export function stateIn(shelf: Shelf, row: Row): { key: string; state: State } {
  return { key: row.id.slice(prefixes.state.length), state: parsed(shelf, StateRecord, row) ?? noState };
}

/** The document of a state. */
export function stateDraft(key: string, { tags, ...rest }: State): Draft {
  return { _id: prefixes.state + key, version: 1, tags, ...rest };
}

type Steps = Map<string, Step>;

/** Writes what `next` makes of each state, in one transaction; what it leaves as it is is not written. */
async function changeAll(
  { store }: Shelf,
  read: () => Promise<readonly { key: string; state: State }[]>,
  next: (state: State, key: string) => State,
): Promise<Steps> {
  const steps: Steps = new Map();
  await store.change(async () => {
    const drafts: Draft[] = [];
    for (const { key, state } of await read()) {
      const after = next(state, key);
      if (after === state) continue;
      steps.set(key, { before: state, after });
      drafts.push(stateDraft(key, after));
    }
    return drafts;
  });
  return steps;
}

async function storiesAmong(shelf: Shelf, keys: readonly string[]) {
  const there = await shelf.store.read(keys.map((key) => prefixes.summary + key));
  const known = [...new Set(keys.filter((_, index) => there[index] !== null))];
  const states = await statesOf(shelf, known);
  return known.map((key, index) => ({ key, state: states[index] ?? noState }));
}

function undoOf(shelf: Shelf, steps: Steps, now: () => Date): Undo {
  return async () => {
    await changeAll(
      shelf,
      () => storiesAmong(shelf, [...steps.keys()]),
      (state, key) => {
        const step = steps.get(key);
        return step === undefined ? state : revertedState(state, step, now());
      },
    );
  };
}

/** Changes many stories in one transaction. Keys without a story are passed over. */
export async function changeStates(
  shelf: Shelf,
  { keys, change }: { keys: readonly string[]; change: StateChange },
  now: () => Date,
): Promise<Undo> {
  const steps = await changeAll(
    shelf,
    () => storiesAmong(shelf, keys),
    (state) => changedState(state, change, now()),
  );
  return undoOf(shelf, steps, now);
}

async function allStates(shelf: Shelf): Promise<{ key: string; state: State }[]> {
  const rows = await shelf.store.readRange(rangeOfPrefix(prefixes.state));
  return rows.map((row) => stateIn(shelf, row));
}

/** Gives a tag another name in all stories; where there is a tag of that name both become one. */
export async function renameTag(
  shelf: Shelf,
  names: { from: string; to: string },
  now: () => Date,
): Promise<Undo> {
  const to = cleanTag(names.to);
  if (to === null) return async () => undefined;
  const steps = await changeAll(
    shelf,
    () => allStates(shelf),
    (state) => renamedTag(state, { from: names.from, to }, now()),
  );
  return undoOf(shelf, steps, now);
}

/** All tags by name; of several spellings the most frequent counts. */
export async function tagCounts(shelf: Shelf): Promise<TagCount[]> {
  const states = (await allStates(shelf)).filter(({ state }) => tagsOf(state).length > 0);
  const kept = await keptKeys(
    shelf,
    states.map(({ key }) => key),
  );
  const spellings = new Map<string, Map<string, number>>();
  for (const name of states.flatMap(({ key, state }) => (kept.has(key) ? tagsOf(state) : []))) {
    const counts = spellings.get(tagId(name)) ?? new Map<string, number>();
    spellings.set(tagId(name), counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  return [...spellings.values()].map(countOf).sort((one, two) => one.name.localeCompare(two.name));
}

function countOf(spellings: ReadonlyMap<string, number>): TagCount {
  const [[name] = ['']] = [...spellings].sort(([, one], [, two]) => two - one);
  return { name, count: [...spellings.values()].reduce((sum, count) => sum + count, 0) };
}
