/** Lists of terms: glossaries, facts, questions with their answers. */
import type { Block, ListItem, Span } from '../article.ts';
import { plain } from '../text.ts';
import { isText } from './dom.ts';
import { endRun, place, type Walk } from './flow.ts';

/** Characters of an answer that is a paragraph of its own. */
const long = 300;

type Entry = { element: Element; isTerm: boolean; blocks: Block[] };

/** A list of short terms is a list with each term strong; one whose answers are long is read as text. */
export function readTerms(element: Element, walk: Walk): void {
  if ([...element.childNodes].some((node) => isText(node) && /\S/.test(node.data))) {
    walk.readContainer(element, walk);
    return;
  }
  endRun(walk.flow, element.parentElement ?? element);
  const entries = entriesOf(element, walk);
  const items = itemsOf(entries);
  if (items !== null && items.length > 0)
    place(walk.flow, { kind: 'list', ordered: false, start: 1, items }, element);
  else
    for (const { element: own, isTerm, blocks } of entries)
      for (const block of blocks) place(walk.flow, isTerm ? strongly(block) : block, own);
}

/** Terms and what is said of them, which may stand in boxes of two. */
function entriesOf(list: Element, walk: Walk): Entry[] {
  return [...list.children].flatMap((child) => {
    if (walk.reader.leaves(child) || walk.isDead(child)) return [];
    if (child.localName === 'div' && child.querySelector(':scope > dt, :scope > dd') !== null)
      return entriesOf(child, walk);
    return [{ element: child, isTerm: child.localName === 'dt', blocks: walk.inside(child, walk) }];
  });
}

/** Each term with its one paragraph, or null where there is more to it. */
function itemsOf(entries: readonly Entry[]): ListItem[] | null {
  const items: ListItem[] = [];
  let isOpen = false;
  for (const { isTerm, blocks } of entries) {
    const [only] = blocks;
    if (only === undefined) continue;
    if (blocks.length > 1 || only.kind !== 'paragraph' || plain(only.text).length > long) return null;
    const last = items.at(-1);
    if (isTerm) items.push({ text: strong(only.text), list: null });
    else if (isOpen && last !== undefined) last.text.push({ text: '\n' }, ...only.text);
    else return null;
    isOpen = isTerm;
  }
  return items;
}

function strong(text: readonly Span[]): Span[] {
  return text.map((span) => ({ ...span, strong: true }));
}

function strongly(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, text: strong(block.text) } : block;
}
