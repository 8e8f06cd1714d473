/** Searches while somebody types, and keeps the index in step with the library meanwhile. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { hasWords, isEmpty, parseQuery, type Query } from '../../search/query.ts';
import type { Answer, Found } from './found.ts';

/** What the page asks of the index. Each may reject where the device does not give it. */
export type SearchVerbs = {
  find(query: Query): Promise<readonly { key: string }[]>;
  noted(): Promise<ReadonlySet<string>>;
  /** Takes in what was changed, and tells how much of the library the index knows. */
  follow(onKnown: (known: number) => void): Promise<void>;
  /** Calls back when a search may give something else than before. */
  watch(onChange: () => void, signal: AbortSignal): void;
  /** The lines of a story, for a piece of it to be shown. */
  texts(key: string): Promise<readonly string[]>;
};

/** Keys pressed within this many milliseconds are one search. */
const patience = 90;

async function answerOf(verbs: SearchVerbs, query: Query): Promise<Answer> {
  const asksNotes = [...query.filters, ...query.filtersOut].some(
    (filter) => filter.at === 'has' && filter.content === 'notes',
  );
  const [hits, noted] = await Promise.all([
    hasWords(query) ? verbs.find(query) : null,
    asksNotes ? verbs.noted() : new Set<string>(),
  ]);
  return { query, noted, places: hits === null ? null : new Map(hits.map(({ key }, place) => [key, place])) };
}

/** An index that was found damaged is made anew, once. */
async function answered(verbs: SearchVerbs, query: Query): Promise<Found> {
  const ask = () => answerOf(verbs, query);
  return ask()
    .catch(() => verbs.follow(() => undefined).then(ask))
    .then(
      (answer) => ({ at: 'found', answer }),
      () => ({ at: 'failed', query }),
    );
}

/** What is found for what is typed. */
export function useFound(typed: string, verbs: SearchVerbs): Found {
  const [found, setFound] = useState<Found>({ at: 'nothing-asked' });
  const [changes, setChanges] = useState(0);
  const shown = useRef<Answer | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    verbs.watch(() => setChanges((count) => count + 1), ending.signal);
    return () => ending.abort();
  }, [verbs]);
  useEffect(() => {
    const ending = new AbortController();
    const query = parseQuery(typed);
    const show = (next: Found) => {
      if (ending.signal.aborted) return;
      shown.current = next.at === 'found' ? next.answer : null;
      setFound(next);
    };
    if (isEmpty(query)) show({ at: 'nothing-asked' });
    else setFound({ at: 'searching', before: shown.current });
    const timer = setTimeout(() => isEmpty(query) || void answered(verbs, query).then(show), patience);
    ending.signal.addEventListener('abort', () => clearTimeout(timer));
    return () => ending.abort();
  }, [typed, verbs, changes]);
  return found;
}

/** Follows the library from now on; how much of it the index knows, from 0 to 1. */
export function useFollowing(
  verbs: SearchVerbs,
  watch: (onChange: () => void, signal: AbortSignal) => void,
): number {
  const [known, setKnown] = useState(1);
  useEffect(() => {
    const ending = new AbortController();
    const follow = () =>
      void verbs.follow((share) => ending.signal.aborted || setKnown(share)).catch(() => null);
    watch(follow, ending.signal);
    follow();
    return () => ending.abort();
  }, [verbs, watch]);
  return known;
}
