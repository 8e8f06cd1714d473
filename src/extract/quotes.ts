/** Quotes: somebody else's words with who said them, and pull quotes that the newsroom set apart. */
import type { Block, Span } from '../article.ts';
import { plain } from '../text.ts';
import { textOf } from './dom.ts';
import { finish, place, type Walk } from './flow.ts';
import { isSocialPost, placePost } from './posts.ts';
import { tidySpans } from './spans.ts';

/** Names of the speaker are short. */
const longest = 200;
/** Nobody is quoted at such length: pages of old moved their text in by a quote around all of it. */
const most = { paragraphs: 8, text: 4_000 } as const;
/** Longest text that is set again, or large, to catch the eye. */
const longestPulled = 500;
const pulled = /(?:^|[\s_-])pull[-_]?(?:quote|out)s?(?:$|[\s_-])|(?:^|[\s-])pullquote/i;

/** True for the line in a quote that says whose words they are. */
export function isCite(element: Element): boolean {
  if (element.localName !== 'cite' && element.localName !== 'footer' && element.localName !== 'figcaption')
    return false;
  return element.parentElement?.localName === 'blockquote' && textOf(element).length <= longest;
}

/** Reads a `blockquote`: a social post becomes a card, a quote around boxes becomes the boxes. */
export function readQuote(element: Element, walk: Walk): void {
  if (isSocialPost(element)) {
    placePost(element, walk);
    return;
  }
  const blocks = walk.inside(element, walk);
  const paragraphs =
    blocks.every(isText) && blocks.some(({ kind }) => kind === 'paragraph' || kind === 'quote')
      ? blocks.flatMap(linesOf)
      : [];
  if (paragraphs.length === 0 || isWholeStory(paragraphs))
    for (const block of blocks) place(walk.flow, block, element);
  else
    finish(walk.flow, { kind: 'quote', role: roleOf(element), paragraphs, cite: citeOf(element) }, element);
}

/** True for a pull quote that is set in a box of another kind than a quote. */
export function isPulled(element: Element): boolean {
  if (!/^(?:aside|div|p|section)$/.test(element.localName) || !pulled.test(element.className)) return false;
  return (
    element.querySelector('blockquote, img, h2, h3, ul, table, iframe') === null &&
    textOf(element).length <= longestPulled
  );
}

/** Reads such a box as the quote that it is. */
export function readPulled(element: Element, walk: Walk): void {
  const cite = element.querySelector('cite, footer, figcaption');
  const leaves = (inner: Element): boolean => inner === cite || walk.reader.leaves(inner);
  const blocks = walk.inside(element, { ...walk, reader: { ...walk.reader, leaves } });
  const paragraphs = blocks.flatMap(linesOf);
  if (paragraphs.length > 0)
    finish(walk.flow, { kind: 'quote', role: 'pull', paragraphs, cite: saidBy(cite) }, element);
}

function isText({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading' || kind === 'list' || kind === 'quote';
}

function linesOf(block: Block): Span[][] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return [block.text];
  if (block.kind === 'quote') return block.paragraphs;
  return block.kind === 'list'
    ? block.items.flatMap(({ text, list }) => [text, ...(list ? linesOf(list) : [])])
    : [];
}

function isWholeStory(paragraphs: readonly Span[][]): boolean {
  const length = paragraphs.reduce((sum, text) => sum + plain(text).length, 0);
  return paragraphs.length > most.paragraphs && length > most.text;
}

/** Who said it stands in the quote, or is the caption of the figure around it. */
function citeOf(quote: Element): Span[] {
  return saidBy([...quote.children].find(isCite) ?? null);
}

function saidBy(cite: Element | null): Span[] {
  return cite === null ? [] : tidySpans([{ text: textOf(cite).replace(/^[—–-]\s*/, '') }]);
}

function roleOf(element: Element): 'pull' | 'block' {
  return /pull/i.test(`${element.className} ${element.parentElement?.className ?? ''}`) ? 'pull' : 'block';
}
