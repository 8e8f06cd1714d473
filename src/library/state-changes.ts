/** Changes of what a reader did with a story, and the way back. Each is later than what it changes. */
import { stageOf } from '../progress.ts';
import { type Change, mergeStates, mergeTags, noState, type State, type Tag } from './state.ts';
import { cleanTag, tagId } from './tags.ts';

/** What a person changes; what is absent stays. */
export type StateChange = {
  tag?: readonly string[];
  untag?: readonly string[];
  archived?: boolean;
  favourite?: boolean;
  read?: boolean;
};

/** A time for a change of what was changed before, also where this device's clock is behind. */
function timeAfter(known: { at: string } | undefined, now: Date): string {
  const after = known === undefined ? 0 : Date.parse(known.at) + 1;
  return new Date(Math.max(now.getTime(), after)).toISOString();
}

/** The state after a change; the very same where it changes nothing. */
export function changedState(state: State, change: StateChange, now: Date): State {
  const changed = {
    tags: change.tag === undefined && change.untag === undefined ? state.tags : retagged(state, change, now),
    archived: setTo(state.archived, change.archived, now),
    favourite: setTo(state.favourite, change.favourite, now),
    readAt: readTo(state.readAt, change.read, now),
    progress: state.progress,
  };
  return isSame(state, changed) ? state : changed;
}

function setTo(known: State['archived'], value: boolean | undefined, now: Date): State['archived'] {
  if (value === undefined || (known?.value ?? false) === value) return known;
  return { value, at: timeAfter(known, now) };
}

function readTo(known: State['readAt'], read: boolean | undefined, now: Date): State['readAt'] {
  if (read === undefined || ((known?.value ?? null) !== null) === read) return known;
  return { value: read ? now.toISOString() : null, at: timeAfter(known, now) };
}

function retagged(state: State, { tag = [], untag = [] }: StateChange, now: Date): Tag[] {
  const known = new Map(state.tags.map((each) => [tagId(each.name), each]));
  const wanted = [...untag.map((name) => ({ name, on: false })), ...tag.map((name) => ({ name, on: true }))];
  for (const { name, on } of wanted) {
    const clean = cleanTag(name);
    const before = clean === null ? undefined : known.get(tagId(clean));
    if (clean === null || (before?.on ?? false) === on) continue;
    known.set(tagId(clean), { name: on ? clean : (before?.name ?? clean), on, at: timeAfter(before, now) });
  }
  return mergeTags([...known.values()]);
}

/** The state with a tag under another name. */
export function renamedTag(state: State, { from, to }: { from: string; to: string }, now: Date): State {
  const known = state.tags.find(({ name, on }) => on && tagId(name) === tagId(from));
  if (known === undefined || known.name === to) return state;
  if (tagId(from) !== tagId(to)) return changedState(state, { untag: [from], tag: [to] }, now);
  return { ...state, tags: mergeTags([...state.tags, { ...known, name: to, at: timeAfter(known, now) }]) };
}

/** The state after somebody has come so far in the story. */
export function withProgress(state: State, { share, at }: { share: number; at: string }): State {
  if (state.progress !== undefined && state.progress.at > at) return state;
  const progress = { value: share, at };
  if (stageOf(share) !== 'read' || (state.readAt?.value ?? null) !== null) return { ...state, progress };
  return { ...state, progress, readAt: { value: at, at: timeAfter(state.readAt, new Date(at)) } };
}

function isSame(one: State, other: State): boolean {
  return JSON.stringify(mergeStates(one, noState)) === JSON.stringify(mergeStates(other, noState));
}

/** What a change of ours made of a state. */
export type Step = { before: State; after: State };

/** The state with a change of ours taken back, as far as nobody has changed it since. */
export function revertedState(state: State, { before, after }: Step, now: Date): State {
  const back = <T extends Change>(field: (of: State) => T | undefined, never: T['value']) => {
    const [is, was, made] = [field(state), field(before), field(after)];
    if (made === undefined || made.at === was?.at || is?.at !== made.at) return is;
    return { ...made, value: was === undefined ? never : was.value, at: timeAfter(made, now) };
  };
  return {
    tags: tagsBefore(state, { before, after }, now),
    archived: back((of) => of.archived, false),
    favourite: back((of) => of.favourite, false),
    readAt: back((of) => of.readAt, null),
    progress: state.progress,
  };
}

function tagsBefore(state: State, { before, after }: Step, now: Date): Tag[] {
  const entry = (of: State, id: string) => of.tags.find(({ name }) => tagId(name) === id);
  return state.tags.map((tag) => {
    const id = tagId(tag.name);
    const [was, made] = [entry(before, id), entry(after, id)];
    if (made === undefined || made.at === was?.at || tag.at !== made.at) return tag;
    return { name: was?.name ?? tag.name, on: was?.on ?? false, at: timeAfter(made, now) };
  });
}
