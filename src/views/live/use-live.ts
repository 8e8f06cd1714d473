/** A live report as a timeline: its times at the side, and the newest or the oldest first. */
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Article } from '../../article.ts';
import { bodyBelowDek } from '../../export/below-dek.ts';
import { shownBlocks } from '../parts/shown-blocks.ts';
import { type Acts, useDeeds } from '../reading/acts.ts';
import { beginning, bodyIn, type Order, orderOf, reportOf } from './entries.ts';

export type Live = {
  /** The article in the order that is asked for. */
  shown: Article;
  /** Null where the story is no report of several entries. */
  order: Order | null;
  entries: number;
  turn: () => void;
};

/** Marks where entries begin, for the style sheet. */
function useTimes(article: Article, isLive: () => boolean, place: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const blocks = bodyBelowDek(article);
    for (const [index, element] of shownBlocks(place).entries()) {
      const block = blocks[index];
      const isTime = isLive() && block !== undefined && beginning(block) !== null;
      element.classList.toggle('entry-time', isTime);
    }
  }, [article]);
}

/** `article` in the page's order first; the other by the switch, or by key. */
export function useLive(article: Article, acts: Acts | null, place: { current: HTMLElement | null }): Live {
  const report = useMemo(
    () => (article.kind === 'live' ? reportOf(article.body) : null),
    [article.body, article.kind],
  );
  const [asked, setAsked] = useState<Order | null>(null);
  const order = report === null ? null : (asked ?? orderOf(report));
  const shown = useMemo(
    () => (report === null || order === null ? article : { ...article, body: bodyIn(report, order) }),
    [article, report, order],
  );
  const turn = (): void => setAsked(order === 'newest' ? 'oldest' : 'newest');
  useDeeds(order === null ? null : acts, { deeds: { turn } });
  useTimes(shown, () => report !== null, place);
  return { shown, order, entries: report?.entries.length ?? 0, turn };
}
