/** Steps through the text of a story by word or sentence, for those who select by keyboard. No DOM. */
import type { Spot } from '../reading/text-ground.ts';
import type { TextBlock } from './anchors.ts';

export type Step = { unit: 'word' | 'sentence'; way: 1 | -1 };

type Stretch = { start: number; end: number };

/** A page may name a language that is none. */
function segmenter(language: string, unit: Step['unit']): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language === '' ? undefined : language, { granularity: unit });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: unit });
  }
}

/** Where the words or sentences of a text begin and end, without what parts them. */
function stretches(text: string, unit: Step['unit'], language: string): Stretch[] {
  return [...segmenter(language, unit).segment(text)]
    .filter(({ segment, isWordLike }) => (unit === 'word' ? isWordLike === true : segment.trim() !== ''))
    .map(({ segment, index }) => ({ start: index, end: index + segment.trimEnd().length }));
}

/** The next end of a word or sentence, or the one before where it begins; the same place at the ends of the text. */
export function stepFrom(
  blocks: readonly TextBlock[],
  spot: Spot,
  { unit, way, language }: Step & { language: string },
): Spot {
  const inBlock = (block: number): Stretch[] => stretches(blocks[block]?.text ?? '', unit, language);
  for (let { block, offset } = spot; blocks[block] !== undefined; block += way) {
    const found =
      way === 1
        ? inBlock(block).find(({ end }) => end > offset)?.end
        : inBlock(block).findLast(({ start }) => start < offset)?.start;
    if (found !== undefined) return { block, offset: found };
    offset = way === 1 ? 0 : Number.POSITIVE_INFINITY;
  }
  return spot;
}
