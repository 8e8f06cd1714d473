/** Finds the story of a live page and keeps it while the page stays as it is. */
import type { Article } from '../article.ts';
import { type Spent, TooMuch, within } from './haste.ts';
import { bodyOf, rootOf, titleOf } from './native.ts';

export type Found =
  | { at: 'story'; article: Article }
  | { at: 'none' }
  | { at: 'failed'; why: 'too-large' | 'error' };

type Extract = (document: Document, url: string, spent: Spent) => Article | null;

/**
 * Milliseconds for which a page may stand still while it is read. The clock counts what else the machine does: a page
 * that is not large takes a fraction of it, and is given the time that a busy machine needs.
 */
const budgets = { large: 2_000, usual: 4_500, small: 9_000 } as const;

/** Above one of these a page is large; a small one holds a tenth of it, and no machine is so slow as to decline that. */
const usual = { elements: 10_000, letters: 1_000_000 } as const;

/** Words below which a text without author and date is not offered as a story, unless asked for. */
const fewest = 100;

/** What changes when a page shows something else: address, title, amount of text and of paragraphs. */
function stateOf(document: Document, url: string): string {
  const body = bodyOf(document);
  const paragraphs = body?.getElementsByTagName('p').length ?? 0;
  return [url, titleOf(document), paragraphs, body?.textContent?.length ?? 0].join('\n');
}

function budgetFor(document: Document): number {
  const elements = rootOf(document)?.getElementsByTagName('*').length ?? 0;
  const letters = bodyOf(document)?.textContent?.length ?? 0;
  const share = Math.max(elements / usual.elements, letters / usual.letters);
  if (share > 1) return budgets.large;
  return share > 0.1 ? budgets.usual : budgets.small;
}

function find(document: Document, url: string, extract: Extract): Found {
  try {
    const article = extract(document, url, within(budgetFor(document)));
    return article === null ? { at: 'none' } : { at: 'story', article };
  } catch (error) {
    // Nothing that a page does may break the reader.
    return { at: 'failed', why: error instanceof TooMuch ? 'too-large' : 'error' };
  }
}

/**
 * A finder that extracts a story once for each state of the page; what failed is tried again when asked again.
 * A few words by nobody and of no day are no story, unless it is asked for `anyway`.
 */
export function keepStory(
  document: Document,
  extract: Extract,
): (url: string, anyway?: 'as-usual' | 'anyway') => Found {
  let kept: { state: string; found: Found } | null = null;
  return (url, anyway = 'as-usual') => {
    const state = stateOf(document, url);
    const found = kept?.state === state ? kept.found : find(document, url, extract);
    kept = found.at === 'story' ? { state, found } : null;
    return anyway === 'as-usual' && found.at === 'story' && isThin(found.article) ? { at: 'none' } : found;
  };
}

function isThin({ wordCount, byline, publishedTime }: Article): boolean {
  return wordCount < fewest && byline === null && publishedTime === null;
}
