/** Whether a page is a news story: small signals weighed in one sum. Runs on every page, so it is light. */
import { look } from './sight.ts';
import { weighed } from './signals.ts';
import { base } from './weights.ts';

/** How much speaks for a story (above 0) or against it: the log of the odds. Pure, as `detectNewsPage` is. */
export function scoreNewsPage(document: Document, url: string): number {
  const sight = look(document, url);
  return weighed.reduce((sum, [signal, weight]) => sum + weight * signal(sight), base);
}

/** True when the page at `url` is an article. Pure: reads the DOM only and changes nothing. */
export function detectNewsPage(document: Document, url: string): boolean {
  return scoreNewsPage(document, url) > 0;
}
