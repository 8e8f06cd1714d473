/** Pictures and players that stand twice, for two widths of window or as their own thumbnail: one of each is enough. */
import type { Block, EmbedBlock, Figure } from '../article.ts';
import { plain } from '../text.ts';
import { textKey } from './block-text.ts';
import { pictureKey } from './image.ts';
import type { Unit } from './units.ts';

/** A picture that stands more often than this, each time with other words, is compared with no more of them. */
const mostPlaces = 20;

/** The units without pictures and cards of the story that have stood before; a caption goes to the one that stays. */
export function withoutTwins(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  const places = new Map<string, number[]>();
  for (const unit of units) {
    const [only] = unit.blocks;
    const isOne = unit.aside === null && unit.blocks.length === 1 && only !== undefined;
    const same = isOne ? (places.get(keyOf(only)) ?? []) : [];
    const at = same.find((place) => isTwin(kept[place]?.blocks ?? [], only)) ?? -1;
    const first = kept[at];
    if (first === undefined) {
      if (unit.aside === null) for (const block of unit.blocks) remember(places, keyOf(block), kept.length);
      kept.push(unit);
    } else
      kept[at] = {
        ...first,
        blocks: first.blocks.map((block) => (only ? withCaptionOf(block, only) : block)),
      };
  }
  return kept;
}

/** Equal for blocks that show the same; '' for those that show nothing. */
function keyOf(block: Block): string {
  if (block.kind === 'figure') return pictureKey(block.image.src);
  return block.kind === 'embed' ? (block.url ?? '') : '';
}

function remember(places: Map<string, number[]>, key: string, place: number): void {
  const known = places.get(key);
  if (known !== undefined) {
    if (known.length < mostPlaces) known.push(place);
  } else if (key !== '') places.set(key, [place]);
}

function isTwin(blocks: readonly Block[], other: Block | undefined): boolean {
  if (other === undefined) return false;
  if (other.kind === 'figure') return blocks.some((block) => block.kind === 'figure' && isSame(block, other));
  return other.kind === 'embed' && blocks.some((block) => block.kind === 'embed' && isSameCard(block, other));
}

/** With other words below it, a picture is shown again for a reason. */
function isSame(one: Figure, other: Figure): boolean {
  const isTold = one.caption.length > 0 && other.caption.length > 0;
  if (isTold && JSON.stringify(one.caption) !== JSON.stringify(other.caption)) return false;
  return pictureKey(one.image.src) === pictureKey(other.image.src);
}

function isSameCard(one: EmbedBlock, other: EmbedBlock): boolean {
  return one.url !== null && one.url === other.url && saysNoMore(one, other);
}

/** A post of the same address with other words is another part of the story. */
function saysNoMore(one: EmbedBlock, other: EmbedBlock): boolean {
  return textKey(plain(one.text)).includes(textKey(plain(other.text)));
}

function withCaptionOf(block: Block, other: Block): Block {
  if (block.kind !== 'figure' || other.kind !== 'figure' || block.caption.length > 0) return block;
  return { ...block, caption: other.caption, credit: block.credit ?? other.credit };
}
