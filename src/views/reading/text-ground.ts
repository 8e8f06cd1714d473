/**
 * The text of a story that is shown, as data: block by block, and both ways between a place in that text and one
 * in the document. What is read aloud, marked or looked for stands on this ground. Knows nothing of selections.
 */

/** Where a block stands: in the head of the story, or in its body. */
export type Part = 'title' | 'dek' | 'lead' | 'highlight' | 'body';

/** A text node or line break with the place of its characters in the text of its block. */
type Piece = { node: Text | HTMLBRElement; start: number; end: number };

export type GroundBlock = {
  part: Part;
  /** Its number among the blocks of its part. */
  index: number;
  element: HTMLElement;
  /** All that it says: lines that stand apart, such as items and cells, are parted by a line break. */
  text: string;
  pieces: readonly Piece[];
};

/** A place in the text: the number of a block in the ground, and UTF-16 units from its beginning. */
export type Spot = { block: number; offset: number };

/** The end points of a range; of a live one, or of what a selection gives. */
type Ends = Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** In the order of the document. */
const parts: readonly [Part, string][] = [
  ['title', 'header h1'],
  ['dek', 'header .dek'],
  ['lead', '.lead'],
  ['highlight', '.highlights li'],
  ['body', '.body > *'],
];

/** What stands in a story without being its text: words of the interface, credits, signs. */
const apart = '[data-apart]';

/** Elements whose text begins on a line of its own. */
const lines = 'p, li, td, th, caption, figcaption, footer, pre, h1, h2, h3, h4, h5, h6, blockquote, div';

/** The text of a story as it stands in the document now. Anew after each change of it. */
export function groundOf(story: Element): readonly GroundBlock[] {
  return parts.flatMap(([part, selector]) =>
    [...story.querySelectorAll(selector)]
      .filter((element) => element instanceof HTMLElement)
      .map((element, index) => ({ part, index, element, ...textIn(element) })),
  );
}

function textIn(element: HTMLElement): Pick<GroundBlock, 'text' | 'pieces'> {
  const pieces: Piece[] = [];
  let text = '';
  let line: Element | null = null;
  for (const node of textNodes(element)) {
    const own = node.parentElement?.closest(lines) ?? null;
    if (text !== '' && own !== line) text += '\n';
    line = own;
    const start = text.length;
    text += node instanceof Text ? node.data : '\n';
    pieces.push({ node, start, end: text.length });
  }
  return { text, pieces };
}

function* textNodes(parent: Element): Generator<Text | HTMLBRElement> {
  for (const node of parent.childNodes) {
    if (node instanceof HTMLBRElement || (node instanceof Text && node.data !== '')) yield node;
    else if (node instanceof Element && !node.matches(apart)) yield* textNodes(node);
  }
}

/** A live range over a part of the text; null where the ground has no such place, or the story was drawn anew. */
export function rangeOf(ground: readonly GroundBlock[], from: Spot, to: Spot = from): Range | null {
  const first = pieceAfter(ground[from.block], from.offset);
  const last = pieceBefore(ground[to.block], to.offset) ?? first;
  if (first === undefined || last === undefined || !first.node.isConnected || !last.node.isConnected)
    return null;
  const range = new Range();
  setEnd(range, 'setStart', [first, from.offset]);
  if (from.block === to.block && from.offset === to.offset) range.collapse(true);
  else setEnd(range, 'setEnd', [last, to.offset]);
  return range;
}

function pieceAfter(block: GroundBlock | undefined, offset: number): Piece | undefined {
  return block?.pieces.find(({ end }) => end > offset) ?? block?.pieces.at(-1);
}

function pieceBefore(block: GroundBlock | undefined, offset: number): Piece | undefined {
  return block?.pieces.findLast(({ start }) => start < offset);
}

function setEnd(range: Range, end: 'setStart' | 'setEnd', [piece, offset]: [Piece, number]): void {
  const { node, start } = piece;
  const into = Math.max(0, Math.min(offset, piece.end) - start);
  if (node instanceof Text) range[end](node, into);
  else if (into === 0) range[`${end}Before`](node);
  else range[`${end}After`](node);
}

/**
 * The text between two points of the document, whatever elements they are in: from its first to behind its last
 * character. Null where there is no text of the story between them.
 */
export function spotsOf(ground: readonly GroundBlock[], ends: Ends): [from: Spot, to: Spot] | null {
  const from = firstAfter(ground, pointAt(ends.startContainer, ends.startOffset));
  const to = lastBefore(ground, pointAt(ends.endContainer, ends.endOffset));
  if (from === null || to === null) return null;
  const isEmpty = from.block > to.block || (from.block === to.block && from.offset >= to.offset);
  return isEmpty ? null : [from, to];
}

/** The place of one point of the document: the next character of the story, or the end of its text. */
export function spotAt(ground: readonly GroundBlock[], node: Node, offset: number): Spot | null {
  const point = pointAt(node, offset);
  return firstAfter(ground, point) ?? lastBefore(ground, point);
}

function pointAt(node: Node, offset: number): Range {
  const point = new Range();
  point.setStart(node, offset);
  point.collapse(true);
  return point;
}

function firstAfter(ground: readonly GroundBlock[], point: Range): Spot | null {
  const here = blockAround(ground, point);
  for (let block = Math.max(0, here); block < ground.length; block += 1) {
    const piece = ground[block]?.pieces.find((each) => side(point, each, 'end') > 0);
    if (piece !== undefined) return { block, offset: offsetIn(point, piece) ?? piece.start };
  }
  return null;
}

function lastBefore(ground: readonly GroundBlock[], point: Range): Spot | null {
  const here = blockAround(ground, point);
  for (let block = here < 0 ? ground.length - 1 : here; block >= 0; block -= 1) {
    const piece = ground[block]?.pieces.findLast((each) => side(point, each, 'start') < 0);
    if (piece !== undefined) return { block, offset: offsetIn(point, piece) ?? piece.end };
  }
  return null;
}

/** The number of the block that the point is in, or -1: then every block has to be asked. */
function blockAround(ground: readonly GroundBlock[], { startContainer }: Range): number {
  return ground.findIndex(({ element }) => element.contains(startContainer));
}

/** The place of the point within a piece, or null where it is outside. */
function offsetIn(point: Range, { node, start }: Piece): number | null {
  return point.startContainer === node ? start + point.startOffset : null;
}

/** Below 0 where that end of a piece lies before the point, above 0 behind it. */
function side(point: Range, { node }: Piece, end: 'start' | 'end'): number {
  if (point.startContainer.getRootNode() !== node.getRootNode()) return 0;
  if (node instanceof Text) return point.comparePoint(node, end === 'start' ? 0 : node.length);
  const parent = node.parentNode;
  if (parent === null) return 0;
  const at = [...parent.childNodes].indexOf(node);
  return point.comparePoint(parent, end === 'start' ? at : at + 1);
}
