/** The links to other stories that were set aside. No DOM. */
import { isSafeLink } from '../../addresses.ts';
import type { Article, Block, ListBlock, SetAside, Span } from '../../article.ts';

/** The reasons of passes that set aside pointers to other stories. */
const reasons: ReadonlySet<string> = new Set(['related stories', 'teasers', 'teaser']);

export type RelatedLink = { url: string; words: string };

function listSpans(list: ListBlock): Span[] {
  return list.items.flatMap(({ text, list: inner }) => [
    ...text,
    ...(inner === null ? [] : listSpans(inner)),
  ]);
}

function spansOf(block: Block): Span[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.text;
    case 'list':
      return listSpans(block);
    case 'figure':
      return block.caption;
    case 'table':
      return block.rows.flat().flatMap(({ text }) => text);
    case 'note':
      return block.blocks.flatMap(spansOf);
    default:
      return [];
  }
}

/** The address without its fragment, or null where it is not of the web. */
function webAddress(link: string): string | null {
  if (!isSafeLink(link) || !URL.canParse(link)) return null;
  const url = new URL(link);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Each address once, in the order of the page, under the longest words that link to it; never the story itself. */
export function relatedLinks({ setAside, url, canonicalUrl }: RelatedFrom): RelatedLink[] {
  const own = [url, canonicalUrl].map((address) => address && webAddress(address));
  const found = new Map<string, string>();
  const entries = setAside.filter(({ reason }) => reasons.has(reason));
  for (const { link, text } of entries.flatMap(({ blocks }) => blocks).flatMap(spansOf)) {
    const address = link === undefined ? null : webAddress(link);
    const words = text.replace(/\s+/g, ' ').trim();
    if (address === null || own.includes(address) || words === '') continue;
    if (words.length > (found.get(address)?.length ?? 0)) found.set(address, words);
  }
  return [...found].map(([address, words]) => ({ url: address, words }));
}

type RelatedFrom = Pick<Article, 'url' | 'canonicalUrl'> & { setAside: readonly SetAside[] };
