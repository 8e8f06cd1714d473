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
  const said = new Set<string>();
  const isPulled = pulledFrom(story);
  return story.filter((unit) => {
    const text = unit.blocks.map(blockText).join('\n');
    if (text.length < least) return isPulled(unit);
    if (isPulled(unit)) return true;
    const key = textKey(text);
    const isRepeat = said.has(key);
    said.add(key);
    return isRepeat;
  });
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
