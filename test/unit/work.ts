/** Counts what is asked of a DOM, or of the tree that is made of it, so that the growth of work can be told without a clock. */
import { TreeDocument } from '../../src/extract/tree/document.ts';
import { TreeElement } from '../../src/extract/tree/element.ts';
import { TreeNode, TreeText } from '../../src/extract/tree/node.ts';
import { TreeParent } from '../../src/extract/tree/parent.ts';

const walks = ['firstChild', 'nextSibling', 'previousSibling', 'parentNode', 'parentElement'];
const texts = ['textContent'];
const searches = ['querySelector', 'querySelectorAll', 'getElementsByTagName'];
const asks = [
  'getAttribute',
  'hasAttribute',
  'contains',
  'matches',
  'closest',
  'append',
  'appendChild',
  'remove',
];

/** Prototypes of what is asked: of the browser's nodes, and of those of the copy. */
const prototypes = [Node, Element, Document, TreeNode, TreeText, TreeParent, TreeElement, TreeDocument].map(
  (kind): object => kind.prototype,
);

type Undo = () => void;

/** Puts a count before a getter or a method of a prototype. */
function watch(prototype: object, name: string, count: (of: Node, result: unknown) => void): Undo {
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  if (own === undefined) return () => {};
  const { get, value } = own;
  const counted = get
    ? {
        get(this: Node) {
          const result: unknown = get.call(this);
          count(this, result);
          return result;
        },
      }
    : {
        value(this: Node, ...given: unknown[]) {
          const result: unknown = Reflect.apply(value, this, given);
          count(this, result);
          return result;
        },
      };
  Object.defineProperty(prototype, name, { ...own, ...counted });
  return () => Object.defineProperty(prototype, name, own);
}

/** The links of a tree are fields of each node: puts a count before one. */
function watchField(node: object, name: string, count: () => void): void {
  const own = Object.getOwnPropertyDescriptor(node, name);
  if (own === undefined) return;
  let value: unknown = own.value;
  Object.defineProperty(node, name, {
    get: () => {
      count();
      return value;
    },
    set: (next) => {
      value = next;
    },
  });
}

/** The work of a run: a step counts as one, reading text as its length, searching as what is searched. */
export function countWork(run: () => unknown): number {
  let work = 0;
  const add = (by: number): void => {
    work += by;
  };
  const undo: Undo[] = [];
  const sizes = new WeakMap<Node, number>();
  const size = (node: Node): number => {
    const known = sizes.get(node) ?? countOf(node);
    sizes.set(node, known);
    return known;
  };
  const watched = new WeakSet<object>();
  undo.push(
    watch(TreeParent.prototype, 'insertBefore', (_, node) => {
      if (!(node instanceof TreeNode) || watched.has(node)) return;
      watched.add(node);
      for (const name of walks) watchField(node, name, () => add(1));
    }),
  );
  for (const prototype of prototypes) {
    for (const name of [...walks, ...asks]) undo.push(watch(prototype, name, () => add(1)));
    for (const name of texts)
      undo.push(watch(prototype, name, (_, result) => add(String(result).length / 10)));
    // A search of a tree goes by its links, which are counted themselves.
    for (const name of prototype instanceof TreeNode ? [] : searches)
      undo.push(watch(prototype, name, (node) => add(size(node))));
  }
  try {
    run();
  } finally {
    for (const restore of undo) restore();
  }
  return work;
}

/** How many nodes are below a node, told without what is being watched. */
function countOf(node: Node): number {
  const walker = document.createTreeWalker(node);
  let count = 1;
  while (walker.nextNode() !== null) count += 1;
  return count;
}
