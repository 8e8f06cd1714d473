/** Files a story under one address, whatever its page writes into its query while it is read. */
import { pageOf, withoutQuery } from '../addresses.ts';
import type { Article } from '../article.ts';
import type { Found } from '../extract/keep.ts';

/** What tells a story of a document without the query: pages for many of them name each by its query alone. */
function nameOf({ url, title, body }: Article): string {
  return JSON.stringify([withoutQuery(pageOf(url)), title, body[0]]);
}

/**
 * Gives what is found in a document as it is, with its story under the address that it was first found at: for the reader and
 * the popup alike. The same story is one at the same path, with the same headline and the same beginning.
 */
export function filedAsFirst(): (found: Found) => Found {
  const addresses = new Map<string, string>();
  return (found) => {
    if (found.at !== 'story') return found;
    const { article } = found;
    const name = nameOf(article);
    const url = addresses.get(name) ?? article.url;
    addresses.set(name, url);
    return { at: 'story', article: { ...article, url } };
  };
}
