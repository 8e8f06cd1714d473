import { plain } from '../../text.ts';
import { blockText, textKey } from '../block-text.ts';
import { joinNames } from '../copy.ts';
import type { Unit } from '../units.ts';

/** Characters that no two sentences share by chance; shorter ones come again as subheads and refrains. */
const least = 40;

/**
 * What the story has said before, word for word. Pages hold a part twice, for narrow and for wide windows, of
 * which a live page shows one; they repeat a pitch between the parts, or a paragraph as its own teaser.
 */
export function saidBefore(story: readonly Unit[]): Unit[] {
  const isRepeat = repeats();
  const isPulled = pulledFrom(story);
  return story.filter((unit) => {
    const text = unit.blocks.map(blockText).join('\n');
    return isPulled(unit) || (text.length >= least && isRepeat(text));
  });
}

/** Tells texts that were asked about before. Only those that begin alike are compared as a whole. */
function repeats(): (text: string) => boolean {
  const first = new Map<string, string>();
  const keys = new Set<string>();
  return (text) => {
    const opening = openingOf(text);
    const before = first.get(opening);
    if (before === undefined) {
      first.set(opening, text);
      return false;
    }
    keys.add(textKey(before));
    const { size } = keys;
    return keys.add(textKey(text)).size === size;
  };
}

/** The first letters of a text as its key has them: texts that begin otherwise need not be compared as a whole. */
function openingOf(text: string): string {
  const key = textKey(text.slice(0, 160));
  return key.length < 24 ? '' : key.slice(0, 16);
}

/** Longest text that is set again to catch the eye, and most of them in a story. */
const longest = 400;
const most = 100;
const names = /-pull-?(?:quote|out)?s?-|-(?:quote|zitat|exergue|destaque|citat)-?(?:box|text|inline)?-/;

/** Tells pull quotes that repeat words of the story: a newsroom sets these large beside the paragraph they are from. */
function pulledFrom(story: readonly Unit[]): (unit: Unit) => boolean {
  const quotes = story.filter(isQuote);
  if (quotes.length === 0 || quotes.length > most) return () => false;
  const rest = story.filter((unit) => !isQuote(unit));
  const whole = rest.map(({ blocks }) => textKey(blocks.map(blockText).join('\n'))).join('|');
  const pulled = new Set(quotes.filter((unit) => whole.includes(keyOf(unit))));
  return (unit) => pulled.has(unit);
}

function isQuote(unit: Unit): boolean {
  const [only] = unit.blocks;
  if (unit.blocks.length !== 1 || only === undefined || blockText(only).length > longest) return false;
  const isNamed = only.kind === 'quote' || names.test(joinNames(unit.element.getAttribute('class') ?? ''));
  return isNamed && keyOf(unit).length >= 20;
}

/** What is quoted, without who said it. */
function keyOf({ blocks }: Unit): string {
  return textKey(
    blocks
      .map((block) => (block.kind === 'quote' ? block.paragraphs.map(plain).join('\n') : blockText(block)))
      .join('\n'),
  );
}
