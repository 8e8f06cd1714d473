/** In an opened story: what was searched for is marked, and one can go from match to match. */
import { useEffect, useState } from 'preact/hooks';
import type { Clause } from '../../search/query.ts';
import { findingsIn } from './findings.ts';

/** Names under which the style sheet knows all matches, and the one that was gone to. */
const names = { all: 'galley-found', one: 'galley-found-here' } as const;

export type Findings = { count: number; at: number | null; go: (step: 1 | -1) => void };

function paint(name: string, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

function show(range: Range | undefined): void {
  paint(names.one, range === undefined ? [] : [range]);
  const box = range?.getBoundingClientRect();
  if (box !== undefined && (box.top < 96 || box.bottom > innerHeight - 48))
    scrollBy({ top: box.top - innerHeight / 3, behavior: 'instant' });
}

/** `root` holds the story, null as long as there is none. */
export function useFindings(root: HTMLElement | null, clauses: readonly Clause[]): Findings {
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    setAt(null);
    setRanges([]);
    if (root === null || clauses.length === 0) return;
    const look = () => {
      const story = root.querySelector('article[data-story]');
      const found = story === null ? [] : findingsIn(story, clauses);
      paint(names.all, found);
      setRanges(found);
    };
    look();
    // Marks that somebody makes cut its texts anew.
    const observer = new MutationObserver(look);
    observer.observe(root.querySelector('main:not([hidden])') ?? root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      paint(names.all, []);
      paint(names.one, []);
    };
  }, [root, clauses]);
  const go = (step: 1 | -1) => {
    if (ranges.length === 0) return;
    const next =
      at === null ? (step === 1 ? 0 : ranges.length - 1) : (at + step + ranges.length) % ranges.length;
    setAt(next);
    show(ranges[next]);
  };
  return { count: ranges.length, at, go };
}
