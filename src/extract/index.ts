/** Finds the story in a page: reads like the flow in CONTRIBUTING. */
import type { Article } from '../article.ts';

/**
 * The story of a page as an Article, or null where there is none. Pure: reads the DOM only, needs no layout,
 * and leaves the document as it was. `url` is the page's absolute address.
 */
export function extractArticle(_document: Document, _url: string): Article | null {
  return null;
}
