/** The blocks of a story as they stand in a window: which is current, and where a kept place is now. */
import type { Place } from '../../place.ts';

/** Pixels below the top of the window at which a block counts as the one that is read. */
const line = 96;
const quoteLength = 80;

/** The blocks of the body, in their order. */
export function blocksOf(story: Element): HTMLElement[] {
  const body = story.querySelector('.body');
  return body === null ? [] : [...body.children].filter((block) => block instanceof HTMLElement);
}

/** The number of the block that is read now: the first that ends below the line. */
export function currentBlock(blocks: readonly HTMLElement[]): number {
  const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom > line);
  return at < 0 ? blocks.length - 1 : at;
}

/** Pixels from the top of the window at which a block comes to stand, as the style sheet has it. */
const stand = 72;

/** The blocks before and after the one that has the focus in sight; without one, before and after the top. */
export function aroundHere(blocks: readonly HTMLElement[]): [HTMLElement[], HTMLElement[]] {
  const top = (block: HTMLElement): number => block.getBoundingClientRect().top;
  const at = blocks.findIndex((block) => block.matches(':focus'));
  const focused = blocks[at];
  const height = focused?.ownerDocument.defaultView?.innerHeight ?? 0;
  if (focused !== undefined && top(focused) < height && focused.getBoundingClientRect().bottom > 0)
    return [blocks.slice(0, at), blocks.slice(at + 1)];
  return [blocks.filter((block) => top(block) < stand - 4), blocks.filter((block) => top(block) > stand + 4)];
}

/** How the block begins, as a place keeps it. */
export function quoteOf(block: Element | undefined): string {
  return (block?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, quoteLength);
}

/** How much of the story has passed through the window, from 0 to 1. */
export function shareRead(story: Element, view: Window): number {
  const { top, height } = story.getBoundingClientRect();
  const room = height - view.innerHeight;
  return room <= 0 ? 1 : Math.min(1, Math.max(0, -top / room));
}

/** The block that a kept place means: by its words where they still stand, the nearest first, else by its number. */
export function blockAt(blocks: readonly HTMLElement[], place: Place): HTMLElement | null {
  const same = blocks
    .map((block, index) => ({ block, far: Math.abs(index - place.block) }))
    .filter(({ block }) => place.quote !== '' && quoteOf(block) === place.quote)
    .sort((one, two) => one.far - two.far);
  return same[0]?.block ?? blocks[place.block] ?? null;
}
