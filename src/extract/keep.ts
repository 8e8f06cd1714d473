/** Finds the story of a live page and keeps it while the page stays as it is. */
import type { Article } from '../article.ts';
import { isTooLarge } from './copy.ts';

export type Found =
  | { at: 'story'; article: Article }
  | { at: 'none' }
  | { at: 'failed'; why: 'too-large' | 'error' };

/** How a story is found and how a story's page is told; given, so that both can be tested apart. */
export type Finders = {
  extract: (document: Document, url: string) => Article | null;
  detect: (document: Document, url: string) => boolean;
};

/** Words below which the text of a page that is no story by its marks is not offered as one, unless asked for. */
const fewest = 100;

/** What changes when a page shows something else: address, title, amount of text and of paragraphs. */
function stateOf(document: Document, url: string): string {
  const body = Object.getOwnPropertyDescriptor(Document.prototype, 'body')?.get?.call(document);
  const isBody = body instanceof HTMLElement;
  const paragraphs = isBody ? body.getElementsByTagName('p').length : 0;
  return [url, document.title, paragraphs, isBody ? (body.textContent?.length ?? 0) : 0].join('\n');
}

function find(document: Document, url: string, { extract }: Finders): Found {
  try {
    if (isTooLarge(document)) return { at: 'failed', why: 'too-large' };
    const article = extract(document, url);
    return article === null ? { at: 'none' } : { at: 'story', article };
  } catch {
    return { at: 'failed', why: 'error' }; // Nothing that a page does may break the reader.
  }
}

/**
 * A finder that extracts a story once for each state of the page; what failed is tried again when asked again.
 * A few words on a page that does not look like a story are no story, unless it is asked for `anyway`.
 */
export function keepStory(
  document: Document,
  finders: Finders,
): (url: string, anyway?: 'as-usual' | 'anyway') => Found {
  let kept: { state: string; found: Found } | null = null;
  return (url, anyway = 'as-usual') => {
    const state = stateOf(document, url);
    const found = kept?.state === state ? kept.found : find(document, url, finders);
    kept = found.at === 'story' ? { state, found } : null;
    if (anyway === 'anyway' || found.at !== 'story' || found.article.wordCount >= fewest) return found;
    return finders.detect(document, url) ? found : { at: 'none' };
  };
}
