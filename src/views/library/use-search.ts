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

/** An answer is looked for again no sooner than so many milliseconds after the last, however fast the index grows. */
const again = 500;

/** Asks until the signal aborts: at once, and whenever the index has changed since, one search after the other. */
function asking(verbs: SearchVerbs, ask: () => Promise<void>, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let [isAsking, isDue] = [false, false];
  const plan = (wait: number) => {
    if (!signal.aborted) timer ??= setTimeout(() => void now(), wait);
  };
  const now = async () => {
    [timer, isAsking, isDue] = [null, true, false];
    await ask();
    isAsking = false;
    if (isDue) plan(again);
  };
  signal.addEventListener('abort', () => clearTimeout(timer ?? undefined));
  verbs.watch(() => {
    isDue = true;
    if (!isAsking) plan(again);
  }, signal);
  plan(patience);
}

/** What titles and summaries say of a search, to be shown until an index answers that is at work. */
const roughAnswer = (query: Query): Answer => ({ query, places: new Map(), noted: new Set() });

/** What is found for what is typed. */
export function useFound(typed: string, verbs: SearchVerbs, index: Following['index']): Found {
  const state = useRef(index);
  state.current = index;
  const [found, setFound] = useState<Found>({ at: 'nothing-asked' });
  const shown = useRef<Answer | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const query = parseQuery(typed);
    const show = (next: Found) => {
      if (ending.signal.aborted) return;
      shown.current = next.at === 'found' ? next.answer : null;
      setFound(next);
    };
    if (isEmpty(query)) show({ at: 'nothing-asked' });
    else {
      setFound({ at: 'searching', before: shown.current });
      const ask = () => {
        const isNews = shown.current?.query !== query;
        if (isNews && state.current === 'behind') setFound({ at: 'searching', before: roughAnswer(query) });
        return answered(verbs, query).then(show);
      };
      asking(verbs, ask, ending.signal);
    }
    return () => ending.abort();
  }, [typed, verbs]);
  return found;
}

/** How far the index is: how much of the library it knows, from 0 to 1, and whether anything is not in it yet. */
export type Following = { known: number; index: 'behind' | 'in-step' };

/** Follows the library from now on. */
export function useFollowing(
  verbs: SearchVerbs,
  watch: (onChange: () => void, signal: AbortSignal) => void,
): Following {
  const [known, setKnown] = useState(1);
  const [underWay, setUnderWay] = useState(0);
  useEffect(() => {
    const ending = new AbortController();
    const follow = async () => {
      setUnderWay((count) => count + 1);
      await verbs.follow((share) => ending.signal.aborted || setKnown(share)).catch(() => null);
      if (!ending.signal.aborted) setUnderWay((count) => count - 1);
    };
    watch(() => void follow(), ending.signal);
    void follow();
    return () => ending.abort();
  }, [verbs, watch]);
  return { known, index: underWay > 0 ? 'behind' : 'in-step' };
}
