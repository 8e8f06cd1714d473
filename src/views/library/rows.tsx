/** The stories of a list as far as they are in sight; who has the focus stays in the page however far it is scrolled. */
import type { CSSProperties, JSX } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Clause } from '../../search/query.ts';
import { say } from '../../words.ts';
import type { Summary } from './listing.ts';
import type { Picks } from './picks.ts';
import { linkId, Row, type RowVerbs } from './row.tsx';
import { useSight } from './use-sight.ts';
import { boxOf, type Form, heightOf, type Layout, type Range } from './window.ts';

/** Moves the focus to a story of the list; false where it is not in it. */
export type Reveal = (key: string) => boolean;

type Props = {
  stories: readonly Summary[];
  form: Form;
  picks: Picks;
  clauses: readonly Clause[];
  verbs: RowVerbs;
  reveal: { current: Reveal | null };
  /** While more are on their way nobody is told how many there are. */
  are: 'all' | 'some';
};

/** The places in the list that are in the page. */
function placesIn({ from, to }: Range, held: number): number[] {
  const inSight = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  return held === -1 || (held >= from && held < to)
    ? inSight
    : [...inSight, held].sort((one, two) => one - two);
}

function styleOf(index: number, layout: Layout): CSSProperties {
  const { top, column } = boxOf(index, layout);
  return {
    insetBlockStart: `${top}px`,
    insetInlineStart: `${(100 / layout.columns) * column}%`,
    inlineSize: `${100 / layout.columns}%`,
    blockSize: `${layout.height}px`,
  };
}

/** Gives the focus to a story once it is in the page. */
function useReveal(stories: readonly Summary[], bringIntoSight: (index: number) => void) {
  const [held, setHeld] = useState<string | null>(null);
  const awaited = useRef<string | null>(null);
  useLayoutEffect(() => {
    const link = awaited.current === null ? null : document.getElementById(linkId(awaited.current));
    if (link === null) return;
    awaited.current = null;
    link.focus({ preventScroll: true });
  });
  const reveal = useCallback(
    (key: string) => {
      const index = stories.findIndex((story) => story.key === key);
      if (index === -1) return false;
      awaited.current = key;
      setHeld(key);
      bringIntoSight(index);
      const link = document.getElementById(linkId(key));
      link?.focus({ preventScroll: true });
      if (link !== null) awaited.current = null;
      return true;
    },
    [stories, bringIntoSight],
  );
  return { reveal, held, setHeld };
}

export function Rows({ stories, form, picks, clauses, verbs, reveal: out, are }: Props): JSX.Element {
  const { list, layout, range, bringIntoSight } = useSight(form, stories.length);
  const { reveal, held, setHeld } = useReveal(stories, bringIntoSight);
  out.current = reveal;
  const heldAt = held === null ? -1 : stories.findIndex(({ key }) => key === held);
  const hold = (event: FocusEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    setHeld(row?.getAttribute('data-row') ?? null);
  };
  return (
    <ol
      ref={list}
      class={`rows ${form}`}
      aria-label={say('libraryStories')}
      data-picking={picks.keys.size > 0 ? '' : undefined}
      style={{ blockSize: `${heightOf(stories.length, layout)}px` }}
      onFocusIn={hold}
    >
      {placesIn(range, heldAt).map((index) => {
        const story = stories[index];
        return story === undefined ? null : (
          <Row
            key={story.key}
            story={story}
            verbs={verbs}
            clauses={clauses}
            isPicked={picks.keys.has(story.key)}
            box={styleOf(index, layout)}
            place={{ at: index + 1, of: are === 'all' ? stories.length : -1 }}
          />
        );
      })}
    </ol>
  );
}
