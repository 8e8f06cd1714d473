/** Marks in a story what was searched for: by ranges of the document, so that the story's own elements stay as they are. */
import { matchesIn } from '../../search/matches.ts';
import type { Clause } from '../../search/query.ts';

/** What holds a line of its own; words never reach from one into another. */
const blocks = 'h1, h2, h3, h4, h5, h6, p, li, figcaption, blockquote, td, th, pre, dt, dd, summary, caption';

/** The texts of each block, in the order of the page. */
function textsIn(root: Element): Text[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const byBlock = new Map<Element, Text[]>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const block = node.parentElement?.closest(blocks) ?? root;
    byBlock.set(block, [...(byBlock.get(block) ?? []), node]);
  }
  return [...byBlock.values()];
}

/** Where in these texts, taken as one, a place is. */
function pointAt(texts: readonly Text[], offset: number): { node: Text; offset: number } | null {
  let left = offset;
  for (const node of texts) {
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
  }
  return null;
}

/** Ranges over all that meets what is searched for, in the order of the page. */
export function findingsIn(root: Element, clauses: readonly Clause[]): Range[] {
  return textsIn(root).flatMap((texts) => {
    const line = texts.map(({ data }) => data).join('');
    return matchesIn(line, clauses).flatMap(({ start, end }) => {
      const [from, to] = [pointAt(texts, start), pointAt(texts, end)];
      if (from === null || to === null) return [];
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return [range];
    });
  });
}
