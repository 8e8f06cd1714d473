/** Whether a page shows only the beginning of its story. No DOM. */
import type { Article, Block } from '../../article.ts';
import { blockLines } from '../../export/record.ts';

/** `stated` by the page itself, or `broken-off`: the text ends in the middle and an offer to subscribe follows. */
export type Excerpt = 'stated' | 'broken-off';

/** Three dots at the very end, bare or in brackets, as teasers of a story close. */
const dots = /(?:…|\.{3}|\[\s*(?:…|\.{3})\s*\])["'”’»）)\]]*\s*$/u;
/** Below so many words a text that ends in dots is a teaser, with or without an offer after it. */
const teaser = 120;
const offers: ReadonlySet<string> = new Set(['subscription offer']);

function lastText(body: readonly Block[]): string {
  return body.flatMap(blockLines).at(-1) ?? '';
}

/** What tells that the story goes on elsewhere, or null where it is all here as far as one can see. */
export function excerptOf({ free, body, setAside, wordCount }: ExcerptFrom): Excerpt | null {
  if (free === false) return 'stated';
  if (free === true || !dots.test(lastText(body))) return null;
  const isOffered = setAside.some(({ reason, before }) => offers.has(reason) && before >= body.length - 1);
  return isOffered || wordCount < teaser ? 'broken-off' : null;
}

type ExcerptFrom = Pick<Article, 'free' | 'body' | 'setAside' | 'wordCount'>;
