/** Tells whether two lines say the same. */
import { isWestern } from '../../clean-text.ts';
import { quick } from '../quick.ts';

/** Letters and digits only, lower-case, quotes and accents made plain: for comparing, never for showing. */
export function keyOf(text: string): string {
  if (isWestern(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `keyOf` without spaces, as host names have it. */
export function squeezed(text: string): string {
  return keyOf(text).replaceAll(' ', '');
}

const words = quick(
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu,
);

/** Words of a line; each sign by itself where a script has no spaces between words. */
function wordsOf(text: string): Set<string> {
  return new Set(keyOf(text).match(words) ?? []);
}

/** Share of the words of both lines that are in both, 0 to 1 (Jaccard). */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common);
}
