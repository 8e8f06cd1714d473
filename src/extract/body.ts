/**
 * Runs Readability on a copy of the copy and tells its choice by the elements of the page, so that nothing that
 * it flattens, renames or drops is lost. This is the only file that knows Readability.
 */
import { Readability } from '@mozilla/readability';
import { isOnlyElement, textOf } from './dom.ts';
import type { Page } from './pass.ts';
import { hold, type Verdict } from './verdict.ts';

/** Parts of Readability, pinned in its version, that are left out or done with less; a test holds their names. */
declare module '@mozilla/readability' {
  interface Readability<T> {
    _doc: Document;
    _flags: number;
    _metadata: { byline?: string };
    _articleTitle: string;
    _getArticleTitle(): string;
    _prepDocument(): void;
    _grabArticle(page?: Stage): Element | null;
    _setNodeTag(node: Element, tag: string): Element;
    _isProbablyVisible(node: Element): boolean;
    _isValidByline(node: Element, names: string): boolean;
    _isElementWithoutContent(node: Element): boolean;
    _cleanStyles(content: Element): void;
    _fixLazyImages(content: Element): void;
  }
}

/** What Readability needs of the body as a whole when it does not keep its text for further attempts. */
type Stage = { readonly firstChild: Node | null; appendChild: (node: Node) => Node };

type Copied = { document: Document; originals: Map<Element, Element> };

type Choice = { kept: ReadonlySet<Element>; bare: ReadonlySet<string> };

/** Readability's own order of giving up: unlikely candidates, weights of names, cleaning by shape. */
const attempts = [7, 6, 4, 0] as const;
/** Characters from which Readability is content with an attempt. */
const enough = 500;

/** Readability without what concerns only its own output: addresses, styles, late pictures. */
class Isolator extends Readability<Node> {
  readonly #originals: Map<Element, Element>;

  constructor({ document, originals }: Copied, flags: number) {
    super(document, { charThreshold: -1 });
    this._flags = flags;
    this.#originals = originals;
  }

  /** What `parse` does, without its metadata and its output, which the build leaves out (`vite.config.ts`). */
  isolate(): Element | null {
    this._prepDocument();
    this._metadata = {};
    this._articleTitle = this._getArticleTitle();
    return this._grabArticle();
  }

  override _grabArticle(): Element | null {
    const { body } = this._doc;
    return super._grabArticle({
      get firstChild() {
        return body.firstChild;
      },
      appendChild: (node) => body.appendChild(node),
    });
  }

  override _setNodeTag(node: Element, tag: string): Element {
    const renamed = super._setNodeTag(node, tag);
    const original = this.#originals.get(node);
    if (original !== undefined) this.#originals.set(renamed, original);
    return renamed;
  }

  override _isProbablyVisible(node: Element): boolean {
    const isPlain =
      !node.hasAttribute('style') && !node.hasAttribute('hidden') && !node.hasAttribute('aria-hidden');
    return isPlain || super._isProbablyVisible(node);
  }

  override _isValidByline(node: Element, names: string): boolean {
    const isMarked =
      /byline|author|dateline|writtenby/i.test(names) ||
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') === true;
    return isMarked && super._isValidByline(node, names);
  }

  override _isElementWithoutContent(node: Element): boolean {
    const isFilled = node.firstElementChild !== null && node.querySelector('br, hr') === null;
    return !isFilled && super._isElementWithoutContent(node);
  }

  override _cleanStyles(): void {}
  override _fixLazyImages(): void {}
}

/** What Readability keeps of a page without the elements that are set aside, or null where it finds no story. */
export function findBody(page: Page, aside: Iterable<Element>): Verdict | null {
  let best: Choice | null = null;
  let most = 0;
  const set = new Set(aside);
  for (const flags of attempts) {
    const copied = copyWithout(page, set);
    const content = new Isolator(copied, flags).isolate();
    const length = content === null ? 0 : textOf(content).length;
    if (content === null || length <= most) continue;
    best = choiceOf(content, copied);
    most = length;
    if (length >= enough) break;
  }
  return best === null ? null : hold(page, best.kept, best.bare);
}

function choiceOf(content: Element, { originals }: Copied): Choice {
  const kept = new Set<Element>();
  const bare = new Set<string>();
  for (const element of content.querySelectorAll('*')) {
    if (isHollow(element)) continue;
    const original = originals.get(element);
    if (original !== undefined) kept.add(original);
    else if (element.localName === 'p') bare.add(textOf(element));
  }
  bare.delete('');
  return { kept, bare };
}

const isBox = (element: Element): boolean => /^(?:div|section)$/.test(element.localName);

/** A box of which Readability took all that was in it, or which is alone in another box and counts as that. */
function isHollow(element: Element): boolean {
  return isBox(element) && (isEmptied(element) || isAlone(element));
}

function isEmptied(box: Element): boolean {
  const inner = box.firstElementChild;
  const isBare = inner === null || (box.childElementCount === 1 && isBox(inner) && isEmptied(inner));
  return (isBare || box.querySelector(':not(br, hr)') === null) && isBlank(box.textContent);
}

function isAlone(box: Element): boolean {
  const outer = box.parentElement;
  if (outer === null || !isOnlyElement(box) || !isBox(outer) || outer.id.startsWith('readability'))
    return false;
  return [...outer.childNodes].every((node) => node === box || isBlank(node.nodeValue));
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/** The body in a document of its own without the given elements, and for each element that of the page. */
function copyWithout(page: Page, aside: ReadonlySet<Element>): Copied {
  const document = page.document.implementation.createHTMLDocument(page.title);
  const holders = new Set<Node>();
  for (const element of aside)
    for (let up = element.parentNode; up !== null && !holders.has(up); up = up.parentNode) holders.add(up);
  const copy = (node: Node): Node => {
    if (!holders.has(node)) return document.importNode(node, true);
    const shallow = document.importNode(node);
    for (const child of node.childNodes)
      if (!(child instanceof Element && aside.has(child))) shallow.appendChild(copy(child));
    return shallow;
  };
  const body = copy(page.body);
  document.body.replaceWith(body);
  return { document, originals: pair(page, aside, document.body) };
}

/** Copy and page have the same elements in the same order, but for those set aside. */
function pair({ elements }: Page, aside: ReadonlySet<Element>, body: Element): Map<Element, Element> {
  const originals = new Map<Element, Element>();
  const copies = body.querySelectorAll('*');
  let next = 0;
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index];
    if (element === undefined) break;
    if (aside.has(element)) {
      index += element.getElementsByTagName('*').length;
      continue;
    }
    const copied = copies[next];
    next += 1;
    if (copied !== undefined) originals.set(copied, element);
  }
  return originals;
}
