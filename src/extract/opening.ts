/**
 * Puts back the beginning of a story. Where markup is broken, or the story is short, Readability takes the box with
 * most of the text, and the paragraphs that stand before it, in boxes of their own, are lost. Prose between the
 * headline and the story is story, whatever box it stands in.
 */
import { blockText } from './block-text.ts';
import { textOf } from './dom.ts';
import type { Page } from './pass.ts';
import { isPlainProse } from './restore.ts';
import type { Unit } from './units.ts';

/** The units with such prose back in it, of the paragraphs next to the story and in one row with it. */
export function restoreOpening(units: readonly Unit[], page: Page): Unit[] {
  const first = units.findIndex(({ aside }) => aside === null);
  const top = headlineOrder(page);
  if (first <= 0 || top === null) return [...units];
  let from = first;
  while (from > 0 && isOpening(units[from - 1], units[first], top)) from -= 1;
  return units.map((unit, index) => (index >= from && index < first ? { ...unit, aside: null } : unit));
}

/** Where the headline stands: the first heading that says the title. */
function headlineOrder({ body, order, title }: Page): number | null {
  const headings = [...body.getElementsByTagName('h1')];
  const headline = headings.find((heading) => textOf(heading).trim() === title) ?? null;
  return headline === null ? null : (order.get(headline) ?? null);
}

function isOpening(unit: Unit | undefined, first: Unit | undefined, top: number): boolean {
  if (unit?.aside?.pass !== 'body' || unit.order < top) return false;
  const [only] = unit.blocks;
  return (
    unit.blocks.length === 1 &&
    only?.kind === 'paragraph' &&
    blockText(only).length > 120 &&
    isPlainProse(unit) &&
    unit.element.closest('article') === first?.element.closest('article')
  );
}
