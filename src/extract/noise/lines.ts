/** Short lines that stand alone, the form in which labels come. */
import { textOf } from '../dom.ts';
import type { Page } from '../pass.ts';

const longest = 90;

/** The elements whose whole text is one short line that `isLabel` accepts; each the largest that says no more. */
export function* lonelyLines(page: Page, isLabel: (line: string) => boolean): Iterable<Element> {
  const walker = page.document.createTreeWalker(page.body, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const data = node.nodeValue ?? '';
    if (data.length > longest * 4) continue;
    const line = data.replace(/\s+/g, ' ').trim();
    if (line === '' || line.length > longest || !isLabel(line)) continue;
    const element = largestThatSays(line, node.parentElement, page.body);
    if (element !== null) yield element;
  }
}

function largestThatSays(line: string, start: Element | null, body: Element): Element | null {
  let largest: Element | null = null;
  for (let up = start; up !== null && up !== body && says(up, line); up = up.parentElement) largest = up;
  return largest;
}

function says(element: Element, line: string): boolean {
  return (
    (element.textContent ?? '').length < line.length + 400 &&
    textOf(element) === line &&
    element.querySelector('img, iframe, video') === null
  );
}
