/** Finds the story in a page: reads like the flow in CONTRIBUTING. */
import type { Article } from '../article.ts';
import { makeArticle } from './assemble.ts';
import { findBody } from './body.ts';
import { copyPage, dropDeadParts, surveyPage } from './copy.ts';
import { findHighlights } from './highlights.ts';
import { readMetadata } from './metadata/index.ts';
import { repairs } from './repair/index.ts';
import { selectNoise } from './runner.ts';
import { readUnits } from './units.ts';

/**
 * The story of a page as an Article, or null where there is none. Pure: reads the DOM only, needs no layout,
 * and leaves the document as it was. `url` is the page's absolute address.
 */
export function extractArticle(document: Document, url: string): Article | null {
  const copy = copyPage(document, url);
  if (copy === null) return null;
  for (const { mend } of repairs) mend(copy);
  const metadata = readMetadata(copy.document, url);
  const points = findHighlights(copy.document, metadata.title);
  for (const element of [...points.taken, ...metadata.taken]) element.remove();
  dropDeadParts(copy);
  const page = surveyPage({ ...copy, title: metadata.title });
  const noise = selectNoise(page);
  const body = findBody(page);
  if (body === null) return null;
  return makeArticle({ page, metadata, highlights: points.highlights, units: readUnits(page, body, noise) });
}
