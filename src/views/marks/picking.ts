/** What a person has picked in the story that is shown: what is selected, or the block that has the focus. */
import type { Anchor, Mark, MarkColour } from '../../marks.ts';
import { select, selectedIn, type ViewRoot } from '../reading/selection.ts';
import { type GroundBlock, groundOf, rangeOf, type Spot, spotsOf } from '../reading/text-ground.ts';
import { anchorAt } from './anchors.ts';
import { type Step, stepFrom } from './stepping.ts';

/** A part of the text that can be marked, and its range in the document. */
export type Picked = { anchor: Anchor; range: Range };

const storyIn = (root: HTMLElement): Element | null => root.querySelector('[data-story]');

function rootOf(element: Element): ViewRoot | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root : null;
}

function pick(ground: readonly GroundBlock[], spots: [Spot, Spot]): Picked | null {
  const anchor = anchorAt(ground, spots);
  const range = rangeOf(ground, ...spots);
  return anchor === null || range === null ? null : { anchor, range };
}

/** The part of the story that is selected; null where nothing is. */
export function selectedText(root: HTMLElement): Picked | null {
  const [story, view] = [storyIn(root), rootOf(root)];
  const range = story === null || view === null ? null : selectedIn(view);
  if (story === null || range === null || range.collapsed) return null;
  const ground = groundOf(story);
  const spots = spotsOf(ground, range);
  return spots === null ? null : pick(ground, spots);
}

function focusedBlock(root: HTMLElement, ground: readonly GroundBlock[]): number {
  const focused = rootOf(root)?.activeElement ?? null;
  return focused === null ? -1 : ground.findIndex(({ element }) => element.contains(focused));
}

/** The whole block that has the focus, with the element. */
export function blockInFocus(root: HTMLElement): (Picked & { element: HTMLElement }) | null {
  const story = storyIn(root);
  const ground = story === null ? [] : groundOf(story);
  const block = focusedBlock(root, ground);
  const found = ground[block];
  if (found === undefined) return null;
  const picked = pick(ground, [
    { block, offset: 0 },
    { block, offset: found.text.length },
  ]);
  return picked && { ...picked, element: found.element };
}

/** Takes the selection away, so that the mark is seen. */
export function selectNothing(root: HTMLElement): void {
  root.ownerDocument.defaultView?.getSelection()?.removeAllRanges();
}

/** The fixed end of a selection that grows by the keyboard, and the one that moves. */
export type Held = { root: HTMLElement; anchor: Spot; head: Spot };

const isBefore = (one: Spot, other: Spot): boolean =>
  one.block < other.block || (one.block === other.block && one.offset < other.offset);
const isSame = (one: Spot, other: Spot): boolean => one.block === other.block && one.offset === other.offset;

/** Where the selection is held now: as it was left here, else as it stands, else at the block that has the focus. */
function heldNow(root: HTMLElement, ground: readonly GroundBlock[], last: Held | null): Held | null {
  const view = rootOf(root);
  const range = view === null ? null : selectedIn(view);
  const spots = range === null ? null : spotsOf(ground, range);
  if (spots !== null) {
    const [from, to] = spots;
    const isOurs =
      last !== null && [last.anchor, last.head].every((end) => isSame(end, from) || isSame(end, to));
    return isOurs ? last : { root, anchor: from, head: to };
  }
  const block = focusedBlock(root, ground);
  return block < 0 ? null : { root, anchor: { block, offset: 0 }, head: { block, offset: 0 } };
}

/** Lets the selection grow or shrink by a step; null where there is nothing to begin at. */
export function stretchSelection(root: HTMLElement, step: Step, last: Held | null): Held | null {
  const [story, view] = [storyIn(root), rootOf(root)];
  const ground = story === null ? [] : groundOf(story);
  const held = heldNow(root, ground, last);
  if (held === null || view === null) return null;
  const language = story?.getAttribute('lang') ?? '';
  const head = stepFrom(ground, held.head, { ...step, language });
  const isBack = isBefore(head, held.anchor);
  const range = isBack ? rangeOf(ground, head, held.anchor) : rangeOf(ground, held.anchor, head);
  if (range === null) return null;
  select(view, range, isBack ? 'start' : 'end');
  return { ...held, head };
}

/** A new mark over what was picked. */
export function newMark({ anchor }: Picked, colour: MarkColour, now = new Date()): Mark {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = now.toISOString();
  return { id, colour, note: '', anchor, madeAt: time, changedAt: time };
}

/** The elements of a mark, in their order. */
export function elementsOf(root: HTMLElement, id: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-story] [data-mark~="${id}"]`)];
}

/** The newest mark at an element, which may be in it or around it. */
export function markAt(element: Element): string | null {
  const mark = element.closest('[data-mark]') ?? element.querySelector('[data-mark]');
  return mark?.getAttribute('data-mark')?.split(' ')[0] ?? null;
}
