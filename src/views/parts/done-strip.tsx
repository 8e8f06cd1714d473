/** What was just done to a part of the story, with the way back and the way to have it always so. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { RememberButton } from './remember-button.tsx';
import { CloseSign } from './signs.tsx';
import { ruleFor } from './site-rules.ts';
import type { Part, Where } from './story-parts.ts';
import { Strip } from './strip.tsx';
import type { Parts } from './use-parts.ts';

/** A part that was moved, and whether the hands shall follow to the strip. */
export type Done = { part: Part; where: Where; hands: 'follow' | 'stay' };

/** Ms for which it stands, and longer while it is pointed at or has the focus. */
const standsFor = 15_000;

function useEnding(done: Done, end: () => void) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(end, standsFor);
    return () => clearTimeout(timer);
  }, [done, isHeld]);
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  return { onPointerEnter: hold, onPointerLeave: release, onFocusIn: hold, onFocusOut: release };
}

type Props = {
  done: Done;
  state: Parts;
  place: { current: HTMLElement | null };
  undo: () => void;
  end: () => void;
};

export function DoneStrip({ done, state, place, undo, end }: Props): JSX.Element {
  const holding = useEnding(done, end);
  const { part, where, hands } = done;
  const isBack = where === 'story';
  const canRemember =
    state.site !== null && isBack === (part.found === 'aside') && ruleFor('keep', part, state.parts) !== null;
  return (
    <Strip place={place} hands={hands} end={end} holding={holding}>
      <p role="status">{say(isBack ? 'asideIsBack' : 'asideIsAway')}</p>
      <button type="button" class="button edged" onClick={undo}>
        {say(isBack ? 'asideTakeOut' : 'asidePutBack')}
      </button>
      {canRemember && <RememberButton part={part} state={state} look="button edged" />}
      <button type="button" class="button" aria-label={say('guideClose')} onClick={end}>
        <CloseSign />
      </button>
    </Strip>
  );
}
