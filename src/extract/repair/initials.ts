/** Keeps numbers apart from the headings that they count, and large first letters with their words. */
import { elementsOfClass } from '../classes.ts';
import type { Page, Repair } from '../pass.ts';

const initials =
  /(?:^|[\s_-])(?:drop-?caps?|dropcap|initial|lettrine|first-?letter|capital(?:e|ular)?)(?:$|[\s_-])/i;
/** Letters that are no word in any of the languages that set large initials. */
const wordless = /^["“„«‘']?[BCDFGHJLMNPQRTX]$/;

export const initialLetters: Repair = {
  id: 'initials',
  mend({ document, body }: Page) {
    for (const element of body.querySelectorAll('h1, h2, h3, h4, h5, h6, li')) partNumber(element);
    for (const element of elementsOfClass(document, initials)) joinLetter(element);
  },
};

/** "<span>1</span>Title" is set in two boxes. */
function partNumber(element: Element): void {
  const first = element.firstElementChild;
  if (first === null || !/^(?:span|b|strong|i|em)$/.test(first.localName)) return;
  if (!/^\s*\d{1,3}[.)]?\s*$/.test(first.textContent ?? '')) return;
  if (first.previousSibling !== null && (first.previousSibling.nodeValue ?? '').trim() !== '') return;
  if (/^\p{L}/u.test(first.nextSibling?.textContent ?? '')) first.after(' ');
}

function joinLetter(letter: Element): void {
  const next = letter.nextSibling;
  if (next === null || next.nodeType !== 3 || !wordless.test((letter.textContent ?? '').trim())) return;
  letter.textContent = (letter.textContent ?? '').trim();
  next.nodeValue = (next.nodeValue ?? '').replace(/^\s+(?=\p{Ll})/u, '');
}
