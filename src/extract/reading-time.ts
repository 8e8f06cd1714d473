/** How long a text is, in words and in minutes. */
import { isWestern } from './clean-text.ts';

/** Scripts written without spaces: each character counts as half a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** Words a minute that adults read silently: 238 in English non-fiction (Brysbaert, 2019). */
const pace = 238;

export function countWords(text: string): number {
  if (isWestern(text)) return countWestern(text);
  const characters = text.match(unspaced)?.length ?? 0;
  const spaced = characters === 0 ? text : text.replace(unspaced, ' ');
  const words = spaced.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0;
  return words + Math.round(characters / 2);
}

const starts = /[a-z0-9]/i;
const goesOn = /[a-z0-9'’.,-]/i;
/** For each sign of ASCII: 2 where a word may start with it, 1 where one may go on with it. */
const signs = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return Number(starts.test(sign)) + Number(goesOn.test(sign));
});

/** Counts words without making a string of each, of which a long story has thousands. */
function countWestern(text: string): number {
  let words = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const sign = signs[code] ?? (code === 0x2019 ? 1 : 0);
    if (!isInside && sign === 2) words += 1;
    isInside = isInside ? sign > 0 : sign === 2;
  }
  return words;
}

/** Whole minutes that so many words take, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / pace));
}
