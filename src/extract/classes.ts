/** Finds elements by what their class says: each spelling is read once, however many elements bear it. */

type Bearers = Map<string, Element[]>;
const bearersIn = new WeakMap<Document, Bearers>();

function bearersOf(document: Document): Bearers {
  const known = bearersIn.get(document);
  if (known !== undefined) return known;
  const bearers: Bearers = new Map();
  for (const element of document.querySelectorAll('[class]')) {
    const name = element.getAttribute('class') ?? '';
    const same = bearers.get(name);
    if (same === undefined) bearers.set(name, [element]);
    else same.push(element);
  }
  bearersIn.set(document, bearers);
  return bearers;
}

/** The elements of a document whose class attribute matches. Classes are those of the first time that it is asked. */
export function elementsOfClass(document: Document, pattern: Pick<RegExp, 'test'>): Element[] {
  return [...bearersOf(document)].flatMap(([name, elements]) => (pattern.test(name) ? elements : []));
}

/** Elements in document order, each once. */
export function inOrder(elements: Iterable<Element>): Element[] {
  return [...new Set(elements)].sort((a, b) => ((a.compareDocumentPosition(b) & 4) === 0 ? 1 : -1));
}
