/** How long a text is, in words and in minutes. */
import { isWestern } from '../clean-text.ts';

/** Scripts written without spaces: each character counts as half a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** Words a minute that adults read silently: 238 in English non-fiction (Brysbaert, 2019). */
const pace = 238;

export function countWords(text: string): number {
  if (isWestern(text)) return text.match(/[a-z0-9][a-z0-9'’.,-]*/gi)?.length ?? 0;
  const characters = text.match(unspaced)?.length ?? 0;
  const spaced = characters === 0 ? text : text.replace(unspaced, ' ');
  const words = spaced.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0;
  return words + Math.round(characters / 2);
}

/** Whole minutes that so many words take, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / pace));
}
