/**
 * Brings back parts of a story that Readability left outside: text that is cut at an advertisement, or spread
 * over boxes of equal rank of which it took the best. Such parts are set in the very same markup.
 */

import { linkDensity, textOf } from './dom.ts';
import type { Noise, Page } from './pass.ts';
import { lengthIn } from './survey.ts';
import { hold, type Verdict } from './verdict.ts';

/** Characters that make a paragraph prose. */
export const prose = 80;

/** The verdict with the paragraphs that are set just like those of the story. */
export function extendBody(page: Page, verdict: Verdict, noise: ReadonlyMap<Element, Noise>): Verdict {
  const paragraphs = [...page.body.getElementsByTagName('p')].filter((p) => lengthIn(p, page) >= prose);
  const inside = paragraphs.filter((p) => verdict.kept.has(p));
  const [marks, kinds] = [usual(inside.map(markOf)), usual(inside.map(kindOf))];
  if (kinds.size === 0) return verdict;
  const home = inside[0]?.closest('article') ?? null;
  const isOpening = opens(page, inside);
  const outside = paragraphs.filter(
    (p) =>
      !verdict.kept.has(p) &&
      (marks.has(markOf(p)) || (isOpening(p) && kinds.has(kindOf(p)))) &&
      p.closest('article') === home &&
      !isNoise(p, noise) &&
      linkDensity(p) < 0.3,
  );
  return outside.length === 0
    ? verdict
    : hold(page, new Set([...verdict.kept, ...elementsAround(outside)]), verdict.bare);
}

/** Tells what stands between the headline and the first paragraph that was taken. */
function opens(page: Page, inside: readonly Element[]): (paragraph: Element) => boolean {
  const orderOf = (element: Element | null | undefined): number => page.order.get(element ?? page.body) ?? -1;
  const headline = orderOf(page.body.querySelector('h1'));
  const first = orderOf(inside[0]);
  return (paragraph) => {
    const order = orderOf(paragraph);
    return headline >= 0 && order > headline && order < first;
  };
}

/** The markups in which at least three paragraphs, and a third of all, are set. */
function usual(marks: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const least = Math.max(3, marks.length / 3);
  return new Set([...counts].filter(([, count]) => count >= least).map(([mark]) => mark));
}

/** Tag and class of an element and of the two boxes around it; bare boxes tell nothing. */
export function markOf(element: Element): string {
  return chainOf(element, (names) => names);
}

/** The same without classes that hold a number, by which page builders tell one box from the next of its kind. */
export function kindOf(element: Element): string {
  return chainOf(element, withoutCounted);
}

/** Names that were told before: the paragraphs of a page share those around them. */
const uncounted = new Map<string, string>();

function withoutCounted(names: string): string {
  if (!/\d/.test(names)) return names;
  const known = uncounted.get(names);
  if (known !== undefined) return known;
  if (uncounted.size > 1_000) uncounted.clear();
  const rest = names.replace(/\S+/g, (name) => (/\d/.test(name) ? '' : name));
  uncounted.set(names, rest);
  return rest;
}

function chainOf(element: Element, read: (names: string) => string): string {
  const around = [element, element.parentElement, element.parentElement?.parentElement];
  return around.map((box) => `${box?.localName}.${read(box?.getAttribute('class') ?? '')}`).join(' ');
}

/** True for what a pass selected, or for what stands in it. */
export function isNoise(element: Element, noise: ReadonlyMap<Element, Noise>): boolean {
  for (let up: Element | null = element; up !== null; up = up.parentElement) if (noise.has(up)) return true;
  return false;
}

/** A part comes with what stands between its paragraphs: subheads, lists, pictures. */
export function elementsAround(paragraphs: readonly Element[]): Element[] {
  const boxes = new Set(paragraphs.map((p) => p.parentElement ?? p));
  return [...boxes]
    .flatMap((box) => [...box.children].filter((child) => textOf(child) !== '' && linkDensity(child) < 0.3))
    .flatMap((child) => [child, ...child.querySelectorAll('*')]);
}
