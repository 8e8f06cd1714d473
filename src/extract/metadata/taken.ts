/** Which of the elements that showed metadata may go from the page. */
import { ancestorsOf, shownText } from './visible-text.ts';

/** Text in running paragraphs beyond which an element is more than a line of metadata. */
const mostText = 700;

function holdsStory(element: Element): boolean {
  if ((element.textContent ?? '').trim() === '' && element.querySelector('img') === null) return true;
  if (shownText(element, mostText) === '' && (element.textContent ?? '').trim() !== '') return true;
  const long = [...element.getElementsByTagName('p')].filter(
    (inner) => (inner.textContent ?? '').length > 200,
  );
  return long.length > 1 || /^(?:body|main|article|html)$/.test(element.localName);
}

/** The elements without those that hold paragraphs of the story, and without those inside another of them. */
export function removable(elements: readonly (Element | null | undefined)[]): Element[] {
  const own = new Set<Element>();
  for (const element of elements) if (element && !holdsStory(element)) own.add(element);
  return [...own].filter((element) => !ancestorsOf(element).some((box) => own.has(box)));
}
