/** How long the rest of the story takes, quietly in the bar: it goes and comes with it. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { stageOf } from '../../progress.ts';
import { sayCount } from '../../words.ts';
import { shareRead } from './blocks.ts';

/** Whole minutes for what is left of a story of so many; 0 when hardly anything is. */
export function minutesLeft(minutes: number, share: number): number {
  return stageOf(share) === 'read' ? 0 : Math.max(1, Math.round(minutes * (1 - share)));
}

function useMinutesLeft(root: HTMLElement | null, minutes: number): number {
  const [left, setLeft] = useState(minutes);
  useEffect(() => {
    const view = root?.ownerDocument.defaultView ?? null;
    if (root === null || view === null) return undefined;
    const leaving = new AbortController();
    const look = (): void => {
      const story = root.querySelector('[data-story]');
      if (story !== null) setLeft(minutesLeft(minutes, shareRead(story, view)));
    };
    const options = { signal: leaving.signal, passive: true, capture: true };
    view.addEventListener('scroll', look, options);
    root.addEventListener('scroll', look, options);
    look();
    return () => leaving.abort();
  }, [root, minutes]);
  return left;
}

/** `minutes` is what the whole story takes. Shows nothing at its end, or where that is not known. */
export function TimeLeft({ root, minutes }: { root: HTMLElement | null; minutes: number }): JSX.Element {
  const left = useMinutesLeft(root, minutes);
  return <span class="time-left">{minutes > 0 && left > 0 ? sayCount('guideMinutesLeft', left) : ''}</span>;
}
