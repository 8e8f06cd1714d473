/**
 * Runs Readability on a copy of the copy and tells its choice by the elements of the page, so that nothing that
 * it flattens, renames or drops is lost. This is the only file that knows Readability.
 */
import { Readability } from '@mozilla/readability';
import { weightOf } from './block-text.ts';
import { type Choice, choiceOf } from './choice.ts';
import { textOf } from './dom.ts';
import { goOn, isAtEase, type Spent } from './haste.ts';
import type { Page } from './pass.ts';
import { type Copied, copyWithout } from './second-copy.ts';
import { normalText, saysSomething, Texts } from './texts.ts';
import { renamed } from './tree/read.ts';
import { hold, type Verdict } from './verdict.ts';

/** Parts of Readability, pinned in its version, that are left out or done with less; a test holds their names. */
declare module '@mozilla/readability' {
  interface Readability<T> {
    _doc: Document;
    _flags: number;
    PHRASING_ELEMS: readonly string[];
    _metadata: { byline?: string };
    _articleTitle: string;
    _getArticleTitle(): string;
    _prepDocument(): void;
    _grabArticle(page?: Stage): Element | null;
    _setNodeTag(node: Element, tag: string): Element;
    _hasSingleTagInsideElement(box: Element, tag: string): boolean;
    _isProbablyVisible(node: Element): boolean;
    _isValidByline(node: Element, names: string): boolean;
    _isElementWithoutContent(node: Element): boolean;
    _isPhrasingContent(node: Node): boolean;
    _getInnerText(node: Node, normalize?: unknown): string;
    _getLinkDensity(element: Element): number;
    _getNodeAncestors(node: Node, most?: number): Node[];
    _removeNodes(nodes: ArrayLike<Element>, filter?: Filter): void;
    _removeAndGetNext(node: Element): Element | null;
    _cleanStyles(content: Element): void;
    _fixLazyImages(content: Element): void;
  }
}

type Filter = (node: Element, index: number, nodes: ArrayLike<Element>) => boolean;

/** What Readability needs of the body as a whole when it does not keep its text for further attempts. */
type Stage = { readonly firstChild: Node | null; appendChild: (node: Node) => Node };

/** Readability's own order of giving up: unlikely candidates, weights of names, cleaning by shape. */
const attempts = [7, 6, 4, 0] as const;
/** Letters from which Readability is content with an attempt. */
const enough = 500;

const phrasing: ReadonlySet<string> = new Set(Readability.prototype.PHRASING_ELEMS);

/** Readability without what concerns only its own output: addresses, styles, late pictures. */
class Isolator extends Readability<Node> {
  readonly #spent: Spent;
  readonly #originals: Copied['originals'];
  /** Null while Readability walks the page and still moves text about; after that text only goes. */
  #texts: Texts | null = null;

  constructor({ document, originals }: Copied, { flags, spent }: { flags: number; spent: Spent }) {
    super(document, { charThreshold: -1 });
    this._flags = flags;
    this.#spent = spent;
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
    return renamed(node, tag);
  }

  /** Asked before the paragraph that was made of all the bare text in a box takes the place of the box, and counts as it. */
  override _hasSingleTagInsideElement(box: Element, tag: string): boolean {
    const isSingle = super._hasSingleTagInsideElement(box, tag);
    const [original, made] = [this.#originals.get(box), box.firstElementChild];
    if (isSingle && tag === 'P' && original !== undefined && made !== null && !this.#originals.has(made))
      this.#originals.set(made, original);
    return isSingle;
  }

  override _isProbablyVisible(node: Element): boolean {
    goOn(this.#spent);
    if (!node.hasAttributes()) return true;
    const isPlain =
      !/display|visibility/i.test(node.getAttribute('style') ?? '') &&
      !node.hasAttribute('hidden') &&
      !node.hasAttribute('aria-hidden');
    return isPlain || super._isProbablyVisible(node);
  }

  override _isValidByline(node: Element, names: string): boolean {
    if (!node.hasAttributes()) return false;
    const isMarked =
      /byline|author|dateline|writtenby/i.test(names) ||
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') === true;
    return isMarked && super._isValidByline(node, names);
  }

  override _isElementWithoutContent(node: Element): boolean {
    const isFilled =
      node.firstElementChild !== null && (saysSomething(node) || node.querySelector('br, hr') === null);
    return !isFilled && super._isElementWithoutContent(node);
  }

  override _isPhrasingContent(node: Node): boolean {
    return node.nodeType === 3 || phrasing.has(node.nodeName) || super._isPhrasingContent(node);
  }

  /** First asked when the walk is over and the paragraphs are scored. */
  override _getNodeAncestors(node: Node, most?: number): Node[] {
    this.#texts ??= new Texts();
    return super._getNodeAncestors(node, most);
  }

  override _getInnerText(node: Node, normalize: unknown = true): string {
    if (normalize !== true) return super._getInnerText(node, normalize);
    return this.#texts === null ? normalText(node) : this.#texts.of(node);
  }

  override _getLinkDensity(element: Element): number {
    if (this.#texts !== null) return this.#texts.linkDensity(element);
    const { length } = this._getInnerText(element);
    if (length === 0) return 0;
    let linked = 0;
    for (const link of element.querySelectorAll('a'))
      linked += this._getInnerText(link).length * (/^#./.test(link.getAttribute('href') ?? '') ? 0.3 : 1);
    return linked / length;
  }

  override _removeNodes(nodes: ArrayLike<Element>, filter?: Filter): void {
    super._removeNodes(nodes, (node, index, all) => {
      goOn(this.#spent);
      const goes = filter === undefined || filter.call(this, node, index, all);
      if (goes) this.#texts?.forget(node);
      return goes;
    });
  }

  override _removeAndGetNext(node: Element): Element | null {
    this.#texts?.forget(node);
    return super._removeAndGetNext(node);
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
    const content = new Isolator(copied, { flags, spent: page.spent }).isolate();
    const length = content === null ? 0 : weightOf(textOf(content));
    if (content !== null && length > most) {
      best = choiceOf(content, copied);
      most = length;
    }
    if (most >= enough || !isAtEase(page.spent)) break;
  }
  return best === null ? null : hold(page, best.kept, best.bare);
}
