/** Counts what is asked of the DOM, so that the growth of work can be told without a clock. */

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
  for (const prototype of [Node.prototype, Element.prototype, Document.prototype]) {
    for (const name of [...walks, ...asks]) undo.push(watch(prototype, name, () => add(1)));
    for (const name of texts)
      undo.push(watch(prototype, name, (_, result) => add(String(result).length / 10)));
    for (const name of searches) undo.push(watch(prototype, name, (node) => add(size(node))));
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
