/** States of two devices become one: whatever the order, nothing of either is lost. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { mergeStates, noState, type State, StateSchema, tagsOf } from '../../src/library/state.ts';
import {
  changedState,
  renamedTag,
  revertedState,
  type StateChange,
  withProgress,
} from '../../src/library/state-changes.ts';
import { cleanTag } from '../../src/library/tags.ts';

/** Numbers that are the same in each run, so that a failure comes back. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

const names = ['News', 'news', 'Élan', 'élan', 'city', 'to do'];
const start = Date.parse('2026-03-01T12:00:00.000Z');

/** A change as somebody might make it, at one of few times, so that changes at the same time are common. */
function anyStep(state: State, roll: (below: number) => number): State {
  const now = new Date(start + roll(6) * 1000);
  const name = names[roll(names.length)] ?? '';
  const changes: StateChange[] = [
    { tag: [name] },
    { untag: [name] },
    { archived: roll(2) === 0 },
    { favourite: roll(2) === 0 },
    { read: roll(2) === 0 },
  ];
  const kind = roll(changes.length + 2);
  if (kind === changes.length) return withProgress(state, { share: roll(21) / 20, at: now.toISOString() });
  if (kind > changes.length)
    return renamedTag(state, { from: name, to: names[roll(names.length)] ?? '' }, now);
  return changedState(state, changes[kind] ?? {}, now);
}

function anyState(roll: (below: number) => number): State {
  let state = noState;
  for (let steps = roll(8); steps >= 0; steps -= 1) state = anyStep(state, roll);
  return state;
}

const plain = (state: State): unknown => JSON.parse(JSON.stringify(mergeStates(state, noState)));

describe('merging states', () => {
  it('gives the same in any order, grouping and repetition', () => {
    const roll = dice(7);
    for (let round = 0; round < 500; round += 1) {
      const states = Array.from({ length: 4 }, () => anyState(roll));
      const [a = noState, b = noState, c = noState] = states;
      expect(mergeStates(a, b)).toEqual(mergeStates(b, a));
      expect(mergeStates(mergeStates(a, b), c)).toEqual(mergeStates(a, mergeStates(b, c)));
      expect(mergeStates(a, a)).toEqual(plain(a));
      const once = states.reduce(mergeStates);
      const shuffled = [...states, ...states].sort(() => roll(3) - 1);
      expect(shuffled.reduce(mergeStates)).toEqual(once);
    }
  });

  it('keeps what each device did', () => {
    const here = changedState(noState, { tag: ['city'], archived: true }, new Date(start));
    const there = changedState(noState, { tag: ['to do'], favourite: true }, new Date(start + 1000));
    const both = mergeStates(here, there);
    expect(tagsOf(both)).toEqual(['city', 'to do']);
    expect(both.archived?.value).toBe(true);
    expect(both.favourite?.value).toBe(true);
  });

  it('lets the later of two changes of one field count, also where a clock is behind', () => {
    const tagged = changedState(noState, { tag: ['city'] }, new Date(start));
    const untagged = changedState(tagged, { untag: ['CITY'] }, new Date(start - 60_000));
    expect(tagsOf(mergeStates(tagged, untagged))).toEqual([]);
  });
});

describe('a state as it is read', () => {
  it('loses what is damaged and no more', () => {
    const at = new Date(start).toISOString();
    const tag = { name: 'city', on: true, at };
    const damaged = {
      tags: [tag, { name: ' ', on: true, at }, 7],
      archived: { value: 'yes', at },
      favourite: { value: true, at },
    };
    const state = v.parse(StateSchema, damaged);
    expect(state).toEqual({ tags: [tag], favourite: { value: true, at } });
    expect(v.parse(StateSchema, {})).toEqual({ tags: [] });
  });
});

describe('changing a state', () => {
  const now = new Date(start);

  it('is the very same where nothing changes', () => {
    const state = changedState(noState, { tag: ['City'], read: true }, now);
    expect(changedState(state, { tag: ['city'], untag: ['other'], read: true, archived: false }, now)).toBe(
      state,
    );
  });

  it('can be taken back, except what was changed since', () => {
    const before = changedState(noState, { tag: ['city'] }, now);
    const after = changedState(before, { tag: ['news'], untag: ['city'], archived: true }, now);
    expect(tagsOf(revertedState(after, { before, after }, now))).toEqual(['city']);
    const since = changedState(after, { archived: false }, new Date(start + 5000));
    const again = changedState(since, { archived: true }, new Date(start + 6000));
    const reverted = revertedState(again, { before, after }, new Date(start + 7000));
    expect(reverted.archived?.value).toBe(true);
    expect(tagsOf(reverted)).toEqual(['city']);
  });

  it('is later than what it takes back', () => {
    const after = changedState(noState, { tag: ['news'], archived: true }, now);
    const back = revertedState(after, { before: noState, after }, now);
    expect(plain(mergeStates(after, back))).toEqual(plain(back));
    expect(back.archived?.value).toBe(false);
  });

  it('renames a tag, and its spelling alone', () => {
    const state = changedState(noState, { tag: ['city', 'news'] }, now);
    expect(tagsOf(renamedTag(state, { from: 'CITY', to: 'News' }, now))).toEqual(['news']);
    expect(tagsOf(renamedTag(state, { from: 'city', to: 'City' }, now))).toEqual(['City', 'news']);
    expect(renamedTag(state, { from: 'absent', to: 'x' }, now)).toBe(state);
  });

  it('counts a story as read whose end was reached', () => {
    const at = now.toISOString();
    expect(withProgress(noState, { share: 0.94, at }).readAt).toBeUndefined();
    expect(withProgress(noState, { share: 1, at }).readAt?.value).toBe(at);
  });
});

describe('the name of a tag', () => {
  it.each([
    ['  to   do ', 'to do'],
    ['Cafe\u0301', 'Café'],
    ['a\u202eb\u200b', 'ab'],
    ['\u200b \t', null],
    ['x'.repeat(80), 'x'.repeat(60)],
    ['🗞️'.repeat(40), [...'🗞️'.repeat(40)].slice(0, 60).join('')],
    ['\ud800', '\ufffd'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanTag(given)).toBe(kept);
  });
});
