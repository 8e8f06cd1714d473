/** Where a page of the browser becomes a tree of plain objects, with the few questions of a DOM that extraction asks. */
import { nodesIn } from '../native.ts';
import { TreeDocument } from './document.ts';
import { TreeElement } from './element.ts';
import { parseTree } from './parse.ts';

/**
 * The tree of a page as its browser writes it; XML, which is written in another way, is read node by node. Where the
 * browser runs scripts it takes what is in `noscript` for text.
 */
export function treeOf(page: Document, root: Element): Document {
  if (page.contentType === 'text/html') {
    const isText = root.querySelector('noscript > *') === null;
    return asDocument(parseTree(root.outerHTML, isText ? 'text' : 'elements'));
  }
  const tree = asDocument(new TreeDocument());
  tree.append(copyFor(tree, root));
  return tree;
}

/** A copy for a tree of a node of the browser, with all that is in it. */
export function copyFor(tree: Document, node: Node): Node {
  const copy = tree.importNode(node);
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
