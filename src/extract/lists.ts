/** Lists: lines stay a list with what is nested in it, a list that lays out boxes becomes the boxes. */
import type { Block, ListItem } from '../article.ts';
import { blockText, textKey } from './block-text.ts';
import { stamps } from './copy.ts';
import { figureOf } from './figures.ts';
import { endRun, place, startFlow, type Walk } from './flow.ts';

/** A list of lines is a list; a list that a page uses to lay out boxes is read as the boxes in it. */
export function readList(element: Element, walk: Walk): void {
  if (isOfNotes(element)) {
    walk.readContainer(element, walk);
    return;
  }
  endRun(walk.flow, element.parentElement ?? element);
  const items = readItems(element, walk);
  const isLayout = items.some(
    ({ blocks }) => blocks.filter(({ kind }) => kind !== 'list').length > 1 || blocks.some(isLarge),
  );
  if (items.length === 0) walk.readContainer(element, walk);
  else if (isLayout)
    for (const { item, blocks } of items) for (const block of blocks) place(walk.flow, block, item);
  else placeList(element, listItems(items), walk);
}

/** A list of footnotes is the notes in it, and so is one with notes among its items. */
function isOfNotes(element: Element): boolean {
  return [...element.children].some((item) => item.getAttribute(stamps.note) === 'footnote');
}

type ReadItem = { item: Element; blocks: Block[] };

/** The items of a list; a list that stands bare between them belongs to the item before it. */
function readItems(element: Element, walk: Walk): ReadItem[] {
  const items: ReadItem[] = [];
  for (const item of element.children) {
    if (walk.reader.leaves(item) || walk.isDead(item)) continue;
    const isNested = item.localName === 'ul' || item.localName === 'ol';
    const blocks = isNested ? nestedList(item, walk) : blocksOf(item, walk);
    const last = items.at(-1);
    if (isNested && last !== undefined) last.blocks.push(...blocks);
    else if (blocks.length > 0) items.push({ item, blocks });
  }
  return items;
}

/** An item of a gallery is a picture with its caption; any other is what is in it. */
function blocksOf(item: Element, walk: Walk): Block[] {
  const picture = item.querySelector('img') === null ? null : figureOf(item, walk.reader.base);
  const isWhole = picture !== null && textKey(blockText(picture)) === textKey(item.textContent ?? '');
  return isWhole && picture.caption.length > 0 ? [picture] : walk.inside(item, walk);
}

function nestedList(element: Element, walk: Walk): Block[] {
  const flow = startFlow();
  readList(element, { ...walk, flow });
  return flow.placed.map(({ block }) => block);
}

function placeList(element: Element, items: ListItem[], { flow }: Walk): void {
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1;
  place(flow, { kind: 'list', ordered: element.localName === 'ol', start, items }, element);
}

/** Items with what is nested in them; an item without text of its own passes its nested ones up. */
function listItems(items: readonly ReadItem[]): ListItem[] {
  return items.flatMap(({ blocks }) => {
    const [first] = blocks;
    const nested = blocks.flatMap((block) => (block.kind === 'list' ? [block] : []));
    const [outer] = nested;
    const list = outer === undefined ? null : { ...outer, items: nested.flatMap((each) => each.items) };
    const hasText = first !== undefined && (first.kind === 'paragraph' || first.kind === 'heading');
    return hasText ? [{ text: first.text, list }] : (list?.items ?? []);
  });
}

function isLarge(block: Block): boolean {
  return (
    block.kind !== 'paragraph' && block.kind !== 'list' && block.kind !== 'heading' && block.kind !== 'code'
  );
}
