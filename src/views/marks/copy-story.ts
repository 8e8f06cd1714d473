/** Copying a whole story with its marks: the view that shows it asks, and whoever keeps the marks sees to it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Article } from '../../article.ts';
import type { Mark } from '../../marks.ts';
import { type Acts, useDeeds } from '../reading/acts.ts';
import type { CopyForm } from '../reading/keys.ts';
import { type Copied, putOnClipboard } from './clipboard.ts';
import type { MarkBook } from './mark-book.ts';

/** A story as it is copied. Rejects where nobody answers. */
export type PrintStory = (article: Article, marks: readonly Mark[], form: CopyForm) => Promise<Copied>;

type Copier = (article: Article, form: CopyForm) => void;

/** What copies the story that is shown; null where it cannot be. */
export const CopyStory = createContext<Copier | null>(null);

/** Copies stories with these marks, and lets the book tell how it went. */
export function copierOf(
  print: PrintStory | undefined,
  marks: readonly Mark[],
  book: Pick<MarkBook, 'say'>,
): Copier | null {
  if (print === undefined) return null;
  return (article, form) => {
    print(article, marks, form)
      .then((copied) => putOnClipboard(document, copied))
      .then(
        () => book.say('copied'),
        () => book.say('not-copied'),
      );
  };
}

/** Lets the story that is shown be copied, as it is read: with what was put back, and without what was set aside. */
export function useStoryCopying(acts: Acts | null, shown: Article): void {
  const copy = useContext(CopyStory);
  useDeeds(acts, { deeds: copy === null ? {} : { copy: ({ as }) => copy(shown, as) } });
}
