/** What is asked for by a key or in the menu, and who does it: each part of a view brings a table of its deeds. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Act, ActOf } from './keys.ts';

/** What a part does, by the names of acts. */
export type Deeds = { [At in Act['at']]?: (act: ActOf<At>) => void };
/**
 * The deeds of a part, which of them are switched on at this moment, for those that have two states, and what the
 * menu says of a deed where that is more than its name.
 */
export type Part = {
  deeds: Deeds;
  on?: readonly Act['at'][];
  words?: { [At in Act['at']]?: string };
};

export type Acts = {
  /** Lets the part that can do it do it; nobody else hears of it. */
  ask: (act: Act) => void;
  can: (act: Act) => boolean;
  isOn: (act: Act) => boolean;
  wordsOf: (act: Act) => string | null;
  /** Adds a part, which is asked anew each time, and gives what takes it away. */
  add: (part: () => Part) => () => void;
};

function doBy<At extends Act['at']>(deeds: Deeds, at: At, act: ActOf<At>): void {
  deeds[at]?.(act);
}

/** The acts of a view, without any part yet. */
export function newActs(): Acts {
  const parts = new Set<() => Part>();
  const doerOf = ({ at }: Act): Part | null =>
    [...parts].map((part) => part()).find(({ deeds }) => deeds[at] !== undefined) ?? null;
  return {
    ask: (act) => doBy(doerOf(act)?.deeds ?? {}, act.at, act),
    can: (act) => doerOf(act) !== null,
    wordsOf: (act) => doerOf(act)?.words?.[act.at] ?? null,
    isOn: (act) => doerOf(act)?.on?.includes(act.at) === true,
    add: (part) => {
      parts.add(part);
      return () => void parts.delete(part);
    },
  };
}

/** The acts of a view, the same for as long as it is shown. */
export function useActs(): Acts {
  const [acts] = useState(newActs);
  return acts;
}

/** Lets a component do some of the acts while it is shown; with null nobody asks for any. */
export function useDeeds(acts: Acts | null, part: Part): void {
  const latest = useRef(part);
  latest.current = part;
  // Before anything is painted: from then on no key is lost.
  useLayoutEffect(() => acts?.add(() => latest.current), [acts]);
}
