/** Remembers over which stories of a document the reader was opened: who left it there has left it. */
import { pageOf, withoutQuery } from '../../addresses.ts';
import { stillTells } from './leaving.ts';
import type { Found } from './reader-view.tsx';

export type OpenedBefore = {
  isEmpty: () => boolean;
  /** The reader is open over the page, with what was found. */
  add: (found: Found) => void;
  /** Whether it was opened over this page, by its address and by what it tells: nothing is looked for. */
  hasPage: () => boolean;
  /** Whether it was opened over this story, which the page need not tell where it is looked at. */
  hasStory: (headline: string) => boolean;
};

/** Begins with none. What a page writes into its query makes no other story of one that has the same headline. */
export function rememberOpened({ document, location }: Window): OpenedBefore {
  const opened: { page: string; headline: string }[] = [];
  const beside = (): string[] => {
    const path = withoutQuery(pageOf(location.href));
    return opened.filter(({ page }) => withoutQuery(page) === path).map(({ headline }) => headline);
  };
  return {
    isEmpty: () => opened.length === 0,
    add: (found) => {
      opened.push({ page: pageOf(location.href), headline: found.at === 'story' ? found.article.title : '' });
    },
    hasPage: () =>
      opened.some(({ page }) => page === pageOf(location.href)) ||
      beside().some((headline) => stillTells(document, headline)),
    hasStory: (headline) => beside().includes(headline),
  };
}
