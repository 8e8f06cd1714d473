/** Finds the story of a page and keeps it while the page stays as it is. */
import * as v from 'valibot';
import { type Article, ArticleSchema } from '../../article.ts';
import { bodyOf } from './page.ts';
import type { Found } from './reader-view.tsx';

type Extract = (document: Document, url: string) => Article | null;

/** Elements; a page with more is not copied, for that would hang it. */
const most = 150_000;

/** What changes when a page shows something else: address, title, amount of text and of paragraphs. */
function stateOf(document: Document, url: string): string {
  const body = bodyOf(document);
  const paragraphs = body?.getElementsByTagName('p').length ?? 0;
  return [url, document.title, paragraphs, body?.textContent?.length ?? 0].join('\n');
}

function isTooLarge(document: Document): boolean {
  return Document.prototype.getElementsByTagName.call(document, '*').length > most;
}

function find(document: Document, url: string, extract: Extract): Found {
  if (isTooLarge(document)) return { at: 'failed', why: 'too-large' };
  try {
    const article = extract(document, url);
    if (article === null) return { at: 'none' };
    return { at: 'story', article: v.parse(ArticleSchema, article) };
  } catch {
    return { at: 'failed', why: 'error' }; // Nothing that a page does may break the reader.
  }
}

/** A finder that extracts a story once for each state of the page; what failed is tried again when asked again. */
export function keepStory(document: Document, extract: Extract): (url: string) => Found {
  let kept: { state: string; found: Found } | null = null;
  return (url) => {
    const state = stateOf(document, url);
    if (kept?.state === state) return kept.found;
    const found = find(document, url, extract);
    kept = found.at === 'story' ? { state, found } : null;
    return found;
  };
}
