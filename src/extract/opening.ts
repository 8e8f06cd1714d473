/**
 * Puts back the beginning of a story. Where markup is broken, or the story is short, Readability takes the box with
 * most of the text, and the paragraphs that stand before it, in boxes of their own, are lost. Prose between the
 * headline and the story is story, whatever box it stands in.
 */
import { blockText, weightOf } from './block-text.ts';
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
  from = Math.min(from, beforeOthers(units, first, top));
  return units.map((unit, index) =>
    index >= from && index < first && isOpening(unit, units[first], top) ? { ...unit, aside: null } : unit,
  );
}

/** Where prose begins that is set just like the story, and parted from it by what was set aside, such as teasers. */
function beforeOthers(units: readonly Unit[], first: number, top: number): number {
  const setting = settingOf(units[first]);
  const found = units.findIndex(
    (unit, index) =>
      index < first && setting !== null && settingOf(unit) === setting && isOpening(unit, units[first], top),
  );
  return found < 0 ? first : found;
}

/** Tag and first class of the box around the paragraphs of a unit; null where it bears no class. */
function settingOf(unit: Unit | undefined): string | null {
  if (unit === undefined) return null;
  const line = unit.element.localName === 'p' ? unit.element : unit.element.querySelector('p');
  const box = line?.parentElement ?? null;
  const name = box?.classList[0];
  return box === null || name === undefined ? null : `${box.localName}.${name}`;
}

/** Where the headline stands: the first heading that says the title, with a kicker before it where it is no `h1`. */
function headlineOrder({ body, order, title }: Page): number | null {
  if (title === '') return null;
  const says = (tag: string, is: (text: string) => boolean): Element | undefined =>
    [...body.getElementsByTagName(tag)].find((heading) => is(textOf(heading).trim()));
  const headline = says('h1', (text) => text === title) ?? says('h2', (text) => text.endsWith(title)) ?? null;
  return headline === null ? null : (order.get(headline) ?? null);
}

/** Notices in Chinese and Japanese have fewer signs. */
const longestNotice = 60;

function isOpening(unit: Unit | undefined, first: Unit | undefined, top: number): boolean {
  if (unit?.aside?.pass !== 'body' || unit.order < top) return false;
  return (
    unit.blocks.every((block) => block.kind === 'paragraph' && weightOf(blockText(block)) > 80) &&
    unit.blocks.some(
      (block) => weightOf(blockText(block)) > 120 && blockText(block).length > longestNotice,
    ) &&
    isPlainProse(unit) &&
    unit.element.closest('article') === first?.element.closest('article')
  );
}
