/** The blocks of a story as they stand in a window: which is current, and where a kept place is now. */
import type { Place } from '../../place.ts';

/** Pixels from the beginning of the window at which a block counts as the one that is read. */
const line = 96;
const quoteLength = 80;

/** The blocks of the body, in their order. */
export function blocksOf(story: Element): HTMLElement[] {
  const body = story.querySelector('.body');
  return body === null ? [] : [...body.children].filter((block) => block instanceof HTMLElement);
}

/** A story in columns from the right scrolls in itself, to the left: then its element, else null. */
export function columnsOf(story: Element | null): Element | null {
  return story !== null && getComputedStyle(story).writingMode === 'vertical-rl' ? story : null;
}

/** How far the beginning and the end of a block are from where the window, or the columns, begin. */
type Stretch = { begin: number; end: number };

function stretchIn(columns: Element | null): (block: Element) => Stretch {
  if (columns === null)
    return (block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return { begin: top, end: bottom };
    };
  const origin = columns.getBoundingClientRect().right;
  return (block) => {
    const { left, right } = block.getBoundingClientRect();
    return { begin: origin - right, end: origin - left };
  };
}

function columnsAround(blocks: readonly HTMLElement[]): Element | null {
  return columnsOf(blocks[0]?.closest('[data-story]') ?? null);
}

/** The number of the block that is read now: the first that ends beyond the line. */
export function currentBlock(blocks: readonly HTMLElement[]): number {
  const stretch = stretchIn(columnsAround(blocks));
  const at = blocks.findIndex((block) => stretch(block).end > line);
  return at < 0 ? blocks.length - 1 : at;
}

/** Pixels from the beginning at which a block comes to stand, as the style sheet has it. */
const stand = 72;

/** The blocks before and after the one that has the focus in sight; without one, before and after the beginning. */
export function aroundHere(blocks: readonly HTMLElement[]): [HTMLElement[], HTMLElement[]] {
  const columns = columnsAround(blocks);
  const stretch = stretchIn(columns);
  const at = blocks.findIndex((block) => block.matches(':focus'));
  const focused = blocks[at];
  const room = columns?.clientWidth ?? focused?.ownerDocument.defaultView?.innerHeight ?? 0;
  if (focused !== undefined && stretch(focused).begin < room && stretch(focused).end > 0)
    return [blocks.slice(0, at), blocks.slice(at + 1)];
  const begin = (block: HTMLElement): number => stretch(block).begin;
  return [
    blocks.filter((block) => begin(block) < stand - 4),
    blocks.filter((block) => begin(block) > stand + 4),
  ];
}

/** How the block begins, as a place keeps it. */
export function quoteOf(block: Element | undefined): string {
  return (block?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, quoteLength);
}

function shareOf(passed: number, room: number): number {
  return room <= 0 ? 1 : Math.min(1, Math.max(0, passed / room));
}

/** How much of the story has passed through the window, from 0 to 1. */
export function shareRead(story: Element, view: Window): number {
  const columns = columnsOf(story);
  if (columns !== null)
    return shareOf(Math.abs(columns.scrollLeft), columns.scrollWidth - columns.clientWidth);
  const { top, height } = story.getBoundingClientRect();
  return shareOf(-top, height - view.innerHeight);
}

/** The block that a kept place means: by its words where they still stand, the nearest first, else by its number. */
export function blockAt(blocks: readonly HTMLElement[], place: Place): HTMLElement | null {
  const same = blocks
    .map((block, index) => ({ block, far: Math.abs(index - place.block) }))
    .filter(({ block }) => place.quote !== '' && quoteOf(block) === place.quote)
    .sort((one, two) => one.far - two.far);
  return same[0]?.block ?? blocks[place.block] ?? null;
}
