/** Collects blocks while an element is walked: loose text becomes paragraphs between the blocks. */
import type { Block, Span } from '../article.ts';
import { plain } from '../text.ts';
import type { Lines } from './line-breaks.ts';
import { type Ink, tidySpans } from './spans.ts';

/** A block with the element of the copy that it was read from. */
export type Placed = { block: Block; element: Element };

export type Flow = {
  placed: Placed[];
  run: Span[];
};

/**
 * `leaves` is asked of every element before it is read; where it answers true, the element is left to whoever
 * asked. This is how clutter inside a story is set aside at its place.
 */
export type Reader = {
  base: string;
  leaves: (element: Element) => boolean;
  /** Whether menus and buttons are read as well, as the ledger does. */
  controls: 'left' | 'read';
};

/** Where the walk is: what it writes to, how deep it is, in which ink, and how it goes on inside an element. */
export type Walk = {
  reader: Reader;
  flow: Flow;
  ink: Ink;
  depth: number;
  /** What the breaks in its source mean. */
  lines: Lines;
  isDead: (element: Element) => boolean;
  holdsBlocks: (element: Element) => boolean;
  inside: (element: Element, walk: Walk) => Block[];
  readInside: (element: Element, walk: Walk) => void;
  readContainer: (element: Element, walk: Walk) => void;
};

export function startFlow(): Flow {
  return { placed: [], run: [] };
}

/** Ends the run of loose text: it becomes a paragraph, or several where the page broke it with empty lines. */
export function endRun(flow: Flow, element: Element): void {
  const run = flow.run;
  flow.run = [];
  for (const part of splitAtEmptyLines(run)) {
    const text = tidySpans(part);
    if (/[\p{L}\p{N}]/u.test(plain(text))) flow.placed.push({ block: { kind: 'paragraph', text }, element });
  }
}

export function place(flow: Flow, block: Block, element: Element): void {
  flow.placed.push({ block, element });
}

/** Two line breaks in a row are how pages without `p` elements end a paragraph. */
function splitAtEmptyLines(run: readonly Span[]): Span[][] {
  const parts: Span[][] = [[]];
  let breaks = 0;
  for (const span of run) {
    if (span.text === '\n') {
      breaks += 1;
      if (breaks === 2) parts.push([]);
    } else if (span.text.trim() !== '') breaks = 0;
    parts.at(-1)?.push(span);
  }
  return parts;
}

/** Ends what was running and places a block that is whole. */
export function finish(flow: Flow, block: Block, element: Element): void {
  endRun(flow, element.parentElement ?? element);
  place(flow, block, element);
}
