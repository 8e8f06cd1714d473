/** What stands twice: the headline, the standfirst and captions, which pages repeat inside the body. */
import type { Block } from '../article.ts';
import { plain } from '../text.ts';
import type { Parts } from './assemble.ts';
import { blockText, textKey } from './block-text.ts';
import type { Unit } from './units.ts';

/** The units without those that only say again what the article's header or a caption says. */
export function withoutRepeats({ metadata, highlights, units }: Parts): Unit[] {
  const title = textKey(metadata.title);
  const header = new Set([title, textKey(metadata.byline ?? '')]);
  const captions = new Set(units.flatMap(({ blocks }) => blocks.flatMap(captionKeys)));
  if (metadata.leadImage !== null) addKeys(captions, metadata.leadImage);
  const points = new Set(highlights.map(textKey));
  const longest = 200 + 2 * Math.max(0, ...[...header, ...captions, ...points].map(({ length }) => length));
  const opening = units.findIndex(({ aside, blocks }) => aside === null && blocks.some(isLongProse));
  return units.filter((unit, index) => {
    const text = unit.blocks.map(blockText).join('\n');
    if (!/[\p{L}\p{N}]/u.test(text)) return unit.blocks.some(isVisible);
    if (text.length > longest) return true;
    const key = textKey(text);
    const isOpening = index <= opening + 1;
    if (isOpening && header.has(key) && !unit.blocks.some(isLongProse)) return false;
    if (unit.blocks.every(isText) && key === title) return false;
    if (unit.aside === null && unit.blocks.every(isText) && captions.has(key)) return false;
    return !(unit.blocks.every(({ kind }) => kind === 'list') && points.has(key));
  });
}

function isLongProse(block: Block): boolean {
  return block.kind === 'paragraph' && plain(block.text).length > 140;
}

function isText({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading';
}

/** Blocks without text that are there to be seen. */
function isVisible({ kind }: Block): boolean {
  return kind !== 'paragraph' && kind !== 'heading' && kind !== 'list';
}

function captionKeys(block: Block): string[] {
  const keys = new Set<string>();
  if (block.kind === 'figure') addKeys(keys, block);
  if (block.kind === 'gallery') for (const figure of block.figures) addKeys(keys, figure);
  return [...keys];
}

type Captioned = { image: { alt: string }; caption: Parameters<typeof plain>[0]; credit: string | null };

function addKeys(keys: Set<string>, { image, caption, credit }: Captioned): void {
  const text = plain(caption);
  for (const key of [text, credit ?? '', `${text}${credit ?? ''}`, image.alt].map(textKey))
    if (key !== '') keys.add(key);
}
