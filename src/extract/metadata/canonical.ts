/** The address that the page says is its own. */
import { isSafeLink } from '../../addresses.ts';
import { limits } from '../../text.ts';
import { absolute, metaOf, type Sources } from './sources.ts';

/** The canonical address by link, og:url or JSON-LD, http or https only, or null. */
export function readCanonical(sources: Sources): string | null {
  const link = sources.document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null;
  const own = sources.story?.['url'];
  for (const address of [link, metaOf(sources, ['og:url']), typeof own === 'string' ? own : null]) {
    const url = address === null ? null : absolute(sources, address);
    if (url !== null && /^https?:/.test(url) && isSafeLink(url) && url.length <= limits.url) return url;
  }
  return null;
}
