/**
 * Reads of the page's document that a page cannot clobber: a form or picture called `documentElement` hides the
 * property of that name on the document, not the getter of its prototype.
 */
function getter<T>(name: keyof Document, isRight: (value: unknown) => value is T) {
  const get = Object.getOwnPropertyDescriptor(Document.prototype, name)?.get;
  return (document: Document): T | null => {
    const value: unknown = get?.call(document);
    return isRight(value) ? value : null;
  };
}

const isElement = (value: unknown): value is Element => value instanceof Element;
const isHtml = (value: unknown): value is HTMLElement => value instanceof HTMLElement;

/** The root element of a page, or null where it has none. */
export const rootOf = getter('documentElement', isElement);
/** The body of a page, or null where it has none. */
export const bodyOf = getter('body', isHtml);

const active = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get;

/** The element of the page that has the focus, or null. */
export function focusedIn(document: Document): Element | null {
  const value: unknown = active?.call(document);
  return isElement(value) ? value : null;
}

const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title')?.get;

/** The title of a page. */
export function titleOf(document: Document): string {
  return String(title?.call(document) ?? '');
}

/** What the first of its headings of the first level say. */
export function headingsOf(document: Document): string[] {
  const found = Document.prototype.getElementsByTagName.call(document, 'h1');
  return [...found].slice(0, 20).map(({ textContent }) => textContent ?? '');
}

/** A new element of that class, made without asking properties of the document. Throws where the name is not its. */
export function make<T extends HTMLElement>(document: Document, name: string, kind: new () => T): T {
  // By its namespace: in a document of plain XML a name alone makes an element of no kind.
  const element = Document.prototype.createElementNS.call(document, 'http://www.w3.org/1999/xhtml', name);
  if (element instanceof kind) return element;
  throw new TypeError(`${name} is not what it was asked for`);
}
