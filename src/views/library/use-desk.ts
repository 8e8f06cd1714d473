/** All that the list has in hand: its stories, what is searched, what is picked, and who has the focus. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Clause } from '../../search/query.ts';
import type { SearchOrder } from './arrange.ts';
import { Catalogue, type ListVerbs } from './catalogue.ts';
import { Doings, type Notice } from './doings.ts';
import { type Found, isRanked, listOf, queryOf } from './found.ts';
import type { Look } from './list-bar.tsx';
import { neighbour, type Summary } from './listing.ts';
import { keptOf, noPicks, type Picks } from './picks.ts';
import type { Reveal } from './rows.tsx';
import type { Shelf } from './shelves.ts';
import type { Stock } from './stock.ts';
import type { Watch } from './use-library.ts';
import { type SearchVerbs, useFollowing, useFound } from './use-search.ts';
import type { Form } from './window.ts';

/** The stories, kept in step with the library while the component lives, and what is done with them. */
function useStock(verbs: ListVerbs & { watch: Watch }) {
  const tell = useRef<(stock: Stock) => void>(() => undefined);
  const say = useRef<(notice: Notice) => void>(() => undefined);
  const [catalogue, doings] = useMemo(() => {
    const made = new Catalogue(verbs, (stock) => tell.current(stock));
    return [made, new Doings(made, verbs, (notice) => say.current(notice))] as const;
  }, [verbs]);
  const [stock, setStock] = useState<Stock>({ at: 'loading' });
  const [notice, setNotice] = useState<Notice>({ at: 'none' });
  tell.current = setStock;
  say.current = setNotice;
  // Before the page is painted: what is there by then is shown at once.
  useLayoutEffect(() => {
    const ending = new AbortController();
    verbs.watch((keys) => void catalogue.refresh(keys), ending.signal);
    void catalogue.load();
    return () => ending.abort();
  }, [catalogue, verbs]);
  return { catalogue, doings, stock, notice };
}

/** Moves the focus to a story of the list, or to the page's heading. */
function useFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const reveal = useRef<Reveal | null>(null);
  const latest = useRef<string | null>(null);
  const focus = useCallback((key: string | null) => {
    latest.current = key;
    if (key === null || reveal.current?.(key) !== true) heading.current?.focus();
  }, []);
  const refocus = useCallback(() => focus(latest.current), [focus]);
  return { heading, reveal, focus, refocus };
}

type Aftermath = { before: readonly string[]; concerned: ReadonlySet<string> };

/** After something was done with stories: to the first of them that is still there, or to who comes after them. */
function useAftermath(keys: readonly string[], focus: (key: string | null) => void) {
  const [due, setDue] = useState<Aftermath | null>(null);
  useLayoutEffect(() => {
    if (due === null) return;
    setDue(null);
    focus(keys.find((key) => due.concerned.has(key)) ?? neighbour(due.before, due.concerned));
  }, [due, keys, focus]);
  return (concerned: readonly string[]) => setDue({ before: keys, concerned: new Set(concerned) });
}

/** The order that was chosen last; while words are searched for the best come first, unless somebody says otherwise. */
function useOrder(found: Found, { settings, changeLook }: Look) {
  const [sought, setSought] = useState<SearchOrder>('best');
  const isSearch = isRanked(found);
  useEffect(() => {
    if (!isSearch) setSought('best');
  }, [isSearch]);
  const setOrder = (order: SearchOrder): void => {
    if (isSearch) setSought(order);
    else if (order !== 'best') changeLook({ listOrder: order });
  };
  const order: SearchOrder = isSearch ? sought : settings.listOrder;
  return { order, setOrder, isSearch };
}

const noClauses: readonly Clause[] = [];

export type Desk = ReturnType<typeof useDesk>;

/** `shelf` is the one that is shown. */
export function useDesk(
  verbs: ListVerbs & { watch: Watch; search: SearchVerbs },
  shelf: Shelf,
  { settings, changeLook }: Look,
) {
  const { catalogue, doings, stock, notice } = useStock(verbs);
  const [typed, setTyped] = useState('');
  const { listForm: form } = settings;
  const setForm = (listForm: Form): void => changeLook({ listForm });
  const [picks, setPicks] = useState<Picks>(noPicks);
  const { known, index } = useFollowing(verbs.search, verbs.watch);
  const found: Found = useFound(typed, verbs.search, index);
  const { order, setOrder, isSearch } = useOrder(found, { settings, changeLook });
  useEffect(() => {
    if (shelf.at === 'bin') void catalogue.openBin();
    setPicks(noPicks);
  }, [shelf.at, catalogue]);
  const listed = useMemo(
    () => listOf(stock, { shelf, found, order, index }),
    [stock, shelf, found, order, index],
  );
  const keys = useMemo(() => listed.map(({ key }) => key), [listed]);
  const shownPicks = useMemo(() => keptOf(picks, new Set(keys)), [picks, keys]);
  const focusing = useFocus();
  const follow = useAftermath(keys, focusing.focus);
  const clauses = queryOf(found)?.clauses ?? noClauses;
  const storiesOf = (wanted: ReadonlySet<string>): Summary[] => listed.filter(({ key }) => wanted.has(key));
  return {
    ...{ catalogue, doings, stock, notice, listed, keys, found, known, clauses, shelf, follow, storiesOf },
    ...{ typed, setTyped, order, setOrder, isSearch, form, setForm, setPicks, picks: shownPicks },
    ...focusing,
  };
}
