/** Which pages are in the library. */
import { pageOf } from '../addresses.ts';
import type { Library } from '../library/library.ts';

/** The keys of all saved stories by their page. */
export async function savedPages(library: Library): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for await (const part of library.listAll()) for (const { key, url } of part) pages.set(pageOf(url), key);
  return pages;
}
