/** The line above a live report: how many entries it has, and which come first. */
import type { JSX } from 'preact';
import { say, sayCount } from '../../words.ts';
import type { Live } from './use-live.ts';

/** Nothing where the story is no such report. */
export function LiveLine({ live }: { live: Live }): JSX.Element | null {
  if (live.order === null) return null;
  const isNewest = live.order === 'newest';
  return (
    <p class="live-line">
      <span aria-live="polite">
        {sayCount('liveEntries', live.entries)} · {say(isNewest ? 'liveNewest' : 'liveOldest')}
      </span>
      <button type="button" class="button edged" onClick={live.turn}>
        {say(isNewest ? 'liveToOldest' : 'liveToNewest')}
      </button>
    </p>
  );
}
