/** Quotes: somebody else's words with who said them, and pull quotes that the newsroom set apart. */
import type { Span } from '../article.ts';
import { textOf } from './dom.ts';
import { isSocialPost, socialPost } from './embeds.ts';
import { finish, place, type Walk } from './flow.ts';
import { tidySpans } from './spans.ts';

/** Names of the speaker are short. */
const longest = 200;

/** True for the line in a quote that says whose words they are. */
export function isCite(element: Element): boolean {
  if (element.localName !== 'cite' && element.localName !== 'footer' && element.localName !== 'figcaption')
    return false;
  return element.parentElement?.localName === 'blockquote' && textOf(element).length <= longest;
}

/** Reads a `blockquote`: a social post becomes a card, a quote around boxes becomes the boxes. */
export function readQuote(element: Element, walk: Walk): void {
  if (isSocialPost(element)) {
    finish(walk.flow, socialPost(element, walk.reader.base), element);
    return;
  }
  const cite = citeOf(element);
  const blocks = walk.inside(element, walk);
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  if (paragraphs.length < blocks.length) for (const block of blocks) place(walk.flow, block, element);
  else if (paragraphs.length > 0)
    finish(walk.flow, { kind: 'quote', role: roleOf(element), paragraphs, cite }, element);
}

function citeOf(quote: Element): Span[] {
  const cite = [...quote.children].find(isCite);
  return cite === undefined ? [] : tidySpans([{ text: textOf(cite).replace(/^[—–-]\s*/, '') }]);
}

function roleOf(element: Element): 'pull' | 'block' {
  return /pull/i.test(`${element.className} ${element.parentElement?.className ?? ''}`) ? 'pull' : 'block';
}
