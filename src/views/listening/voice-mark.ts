/**
 * Marks what is said by boxes behind the text. The browser's own highlights would do it more easily, but in a page
 * their registry is the page's too, and a range in it would lead into the reader's closed shadow root.
 */
import type { Stretch } from './sentences.ts';

type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

const end = (box: Box, axis: 'x' | 'y'): number =>
  axis === 'x' ? box.left + box.width : box.top + box.height;

function union(one: Box, other: Box): Box {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  const width = Math.max(end(one, 'x'), end(other, 'x')) - left;
  return { left, top, width, height: Math.max(end(one, 'y'), end(other, 'y')) - top };
}

/** True where two boxes stand on one line: they overlap by more than half across it. */
function isOneLine(one: Box, other: Box, writing: 'lines' | 'columns'): boolean {
  const [start, size, axis] =
    writing === 'lines' ? (['top', 'height', 'y'] as const) : (['left', 'width', 'x'] as const);
  const shared = Math.min(end(one, axis), end(other, axis)) - Math.max(one[start], other[start]);
  return shared > Math.min(one[size], other[size]) / 2;
}

/** One box for each line of text. */
export function linesOf(boxes: readonly Box[], writing: 'lines' | 'columns'): Box[] {
  const lines: Box[] = [];
  for (const box of boxes.filter(({ width, height }) => width > 0 && height > 0)) {
    const last = lines.at(-1);
    if (last !== undefined && isOneLine(last, box, writing)) lines[lines.length - 1] = union(last, box);
    else lines.push(box);
  }
  return writing === 'lines' ? lines.map(parted) : lines;
}

/** A line without what of it lies over the line above: in tight headlines they overlap, and would be marked twice. */
function parted(box: Box, index: number, lines: readonly Box[]): Box {
  const above = lines[index - 1];
  const over = above === undefined ? 0 : end(above, 'y') - box.top;
  return over > 0 && over < box.height ? { ...box, top: box.top + over, height: box.height - over } : box;
}

/** What is said now, as ranges of the document. */
export type Said = { sentence: Range | null; word: Range | null };

/** Draws the boxes into `layer`, which has no size of its own and scrolls with the story. */
export function drawMarks(layer: HTMLElement, said: Said): void {
  const origin = layer.getBoundingClientRect();
  const boxes = (['sentence', 'word'] as const).flatMap((kind) => {
    const range = said[kind];
    if (range === null) return [];
    return linesOf([...range.getClientRects()], writingOf(range)).map((line) =>
      boxFor(layer, kind, { line, origin }),
    );
  });
  layer.replaceChildren(...boxes);
}

function writingOf({ startContainer }: Range): 'lines' | 'columns' {
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element !== null && getComputedStyle(element).writingMode.startsWith('vertical')
    ? 'columns'
    : 'lines';
}

function boxFor(
  layer: HTMLElement,
  kind: keyof Said,
  { line, origin }: { line: Box; origin: Box },
): HTMLElement {
  const box = Document.prototype.createElement.call(layer.ownerDocument, 'div');
  box.className = `voice-${kind}`;
  const place = {
    left: line.left - origin.left,
    top: line.top - origin.top,
    width: line.width,
    height: line.height,
  };
  for (const [name, value] of Object.entries(place)) box.style.setProperty(name, `${value}px`);
  return box;
}

/** Pixels at the edges of the window that bars may cover. */
const [above, below] = [72, 112];

/** How far the window has to be scrolled so that the sentence is well in view; 0 where it is. */
export function wayInto(sentence: Stretch, height: number): number {
  const isInView = sentence.start >= above && Math.min(sentence.end, sentence.start + 64) <= height - below;
  return isInView ? 0 : sentence.start - Math.max(above, height * 0.3);
}
