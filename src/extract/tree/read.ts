/** Where a page of the browser becomes a tree of plain objects, with the few questions of a DOM that extraction asks. */
import { extentOf, nodesIn, typeOf } from '../native.ts';
import { TreeDocument } from './document.ts';
import { TreeElement } from './element.ts';
import { parseTree } from './parse.ts';

/**
 * The tree of a page as its browser writes it. XML, which is written in another way, is read node by node, and so is a
 * page of which scripts made what is not read again as it was written.
 */
export function treeOf(page: Document, root: Element): Document {
  const written = typeOf(page) === 'text/html' ? readWritten(root) : null;
  if (written !== null) return written;
  const tree = asDocument(new TreeDocument());
  tree.append(copyFor(tree, root));
  return tree;
}

/**
 * The tree of what a browser writes, or null where that is not the page: a comment or a script that ends before its end,
 * elements in one that is empty by its kind. Where the browser runs scripts it takes what is in `noscript` for text,
 * though not in what scripts brought in from a document without any: where a page has both, one of them is read wrong.
 */
function readWritten(root: Element): Document | null {
  const isText = root.querySelector('noscript > *') === null;
  const { tree, isClosed, ...read } = parseTree(root.outerHTML, isText ? 'text' : 'elements');
  const { elements, text } = extentOf(root);
  return isClosed && read.elements === elements && read.text === text ? asDocument(tree) : null;
}

/** A copy for a tree of a node of the browser, with all that is in it; what is in a template is no part of it. */
export function copyFor(tree: Document, node: Node): Node {
  const copy = tree.importNode(node);
  if (copy.nodeName === 'TEMPLATE') return copy;
  for (const child of nodesIn(node)) copy.appendChild(copyFor(tree, child));
  return copy;
}

/** The element of a tree with another tag. It stays what it is, so that whoever knows it still does. */
export function renamed(element: Element, tag: string): Element {
  if (isOfTree(element)) element.rename(tag);
  return element;
}

function isOfTree(element: unknown): element is TreeElement {
  return element instanceof TreeElement;
}

/** An empty page with this title. */
export function emptyTree(title: string): Document {
  const tree = new TreeDocument();
  const [html, head, named] = [
    tree.createElement('html'),
    tree.createElement('head'),
    tree.createElement('title'),
  ];
  named.append(title);
  head.append(named);
  html.append(head, tree.createElement('body'));
  tree.append(html);
  return asDocument(tree);
}

function asDocument(tree: unknown): Document {
  if (answersAsDocument(tree)) return tree;
  throw new TypeError('no tree');
}

/** To the types a tree is a document like any other; `test/unit/tree.test.ts` holds that it answers as a browser does. */
function answersAsDocument(tree: unknown): tree is Document {
  return tree instanceof TreeDocument;
}
