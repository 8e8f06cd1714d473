/** Steps through a story by key, and what a step brings to the top. */
import { aroundHere, blocksOf } from './blocks.ts';
import type { ActOf } from './keys.ts';
import { move } from './moves.ts';

const kinds = { block: '*', subhead: 'h2, h3, h4, h5, h6', picture: 'figure, .gallery' } as const;

/** To the next or previous of a kind: from the block that has the focus while in sight, else from the top. */
export function step(story: Element, { over, by }: ActOf<'move'>): void {
  const [behind, ahead] = aroundHere(blocksOf(story));
  const on = by === 1 ? ahead : behind.toReversed();
  const next = on.find((element) => element.matches(kinds[over]));
  if (next !== undefined) move(next);
}

/** To the beginning or the end. */
export function toEdge(story: Element, { to }: ActOf<'edge'>): void {
  const edge = to === 'top' ? story : blocksOf(story).at(-1);
  if (edge instanceof HTMLElement) move(edge);
}
