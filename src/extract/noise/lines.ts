/** Short lines that stand alone, the form in which labels come. */
import { collapse, textOf } from '../dom.ts';
import type { Line, Page } from '../pass.ts';
import { lengthIn } from '../survey.ts';
import { bare } from './lexicon.ts';

const longest = 90;
const linesOfPage = new WeakMap<Page, readonly Line[]>();

/** The elements whose whole text is one short line that `isLabel` accepts; each the largest that says no more. */
export function* lonelyLines(page: Page, isLabel: (line: Line) => boolean): Iterable<Element> {
  const lines = linesOfPage.get(page) ?? readLines(page);
  linesOfPage.set(page, lines);
  for (const line of lines) {
    if (!isLabel(line)) continue;
    for (const start of line.at) {
      const element = largestThatSays(line.text, start, page);
      if (element !== null) yield element;
    }
  }
}

/** Every short text of the page once, with the elements that hold it. */
function readLines(page: Page): readonly Line[] {
  const lines = new Map<string, Line & { at: Element[] }>();
  for (const node of page.texts) {
    if (node.length > longest * 4 || node.parentElement === null) continue;
    const text = collapse(node.data);
    if (text === '' || text.length > longest) continue;
    const known = lines.get(text);
    if (known === undefined) lines.set(text, { text, key: bare(text), at: [node.parentElement] });
    else known.at.push(node.parentElement);
  }
  return [...lines.values()];
}

function largestThatSays(line: string, start: Element, page: Page): Element | null {
  let largest: Element | null = null;
  let up: Element | null = start;
  for (; up !== null && up !== page.body && says(up, line, page); up = up.parentElement) largest = up;
  return largest;
}

function says(element: Element, line: string, page: Page): boolean {
  return (
    lengthIn(element, page) < line.length + 400 &&
    textOf(element) === line &&
    element.querySelector('img, iframe, video') === null
  );
}
