/** What hands do to the parts of a story that is shown: put back, set aside, point; and where the eyes go then. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { bodyBelowDek } from '../../export/below-dek.ts';
import { say } from '../../words.ts';
import type { Done } from './done-strip.tsx';
import { goTo, shownBlocks } from './shown-blocks.ts';
import type { Lit } from './spotlight.tsx';
import type { Part, Where } from './story-parts.ts';
import type { Parts } from './use-parts.ts';

type Place = { current: HTMLElement | null };
/** What is done with the hands now. */
export type Doing = { at: 'reading' } | { at: 'pointing' } | { at: 'done'; done: Done };

/** The part that each shown block belongs to. */
function shownParts({ shown, parts }: Parts): (Part | undefined)[] {
  const owners = new Map(parts.flatMap((part) => part.entry.blocks.map((block) => [block, part] as const)));
  return bodyBelowDek(shown).map((block) => owners.get(block));
}

/** Marks what was put back, for the style sheet and for those who ask. */
function useMarks(state: Parts, place: Place): void {
  useLayoutEffect(() => {
    const owners = shownParts(state);
    for (const [index, block] of shownBlocks(place).entries()) {
      const isBack = owners[index]?.found === 'aside';
      block.classList.toggle('put-back', isBack);
      if (isBack) block.title = say('asideMark');
      else if (block.title === say('asideMark')) block.removeAttribute('title');
    }
  }, [state.shown]);
}

export type Hands = {
  doing: Doing;
  point: () => void;
  pick: (block: HTMLElement) => void;
  /** Moves a part to where it is not. */
  toggle: (part: Part) => void;
  undo: () => void;
  end: () => void;
};

/** The hands of somebody who reads the story in `place`; `light` shows where a part came to stand. */
export function useHands(state: Parts, place: Place, light: (lit: Lit | null) => void): Hands {
  const [doing, setDoing] = useState<Doing>({ at: 'reading' });
  useMarks(state, place);
  // Before it is painted: who presses a key at once presses it there.
  useLayoutEffect(() => {
    if (doing.at !== 'done' || doing.done.where !== 'story') return;
    const at = shownParts(state).findIndex((part) => part?.id === doing.done.part.id);
    const block = shownBlocks(place)[at];
    if (block === undefined) return;
    goTo(block);
    light(block);
  }, [doing]);
  const move = (part: Part, where: Where, hands: Done['hands']): void => {
    state.move(part, where);
    light(null);
    setDoing({ at: 'done', done: { part, where, hands } });
  };
  const other = (part: Part): Where => (state.standingOf(part).where === 'story' ? 'aside' : 'story');
  return {
    doing,
    point: () => setDoing(doing.at === 'pointing' ? { at: 'reading' } : { at: 'pointing' }),
    pick: (block) => {
      const part = shownParts(state)[shownBlocks(place).indexOf(block)];
      if (part !== undefined) move(part, 'aside', 'follow');
    },
    toggle: (part) => move(part, other(part), 'stay'),
    undo: () => {
      if (doing.at !== 'done') return;
      const { part } = doing.done;
      move(part, other(part), other(part) === 'aside' ? 'follow' : 'stay');
    },
    end: () => setDoing({ at: 'reading' }),
  };
}
