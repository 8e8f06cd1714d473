/** The words of a text in any script, folded, with the places where they stand in it. */
import { fold } from './fold.ts';

/** `start` and `end` are UTF-16 units of the text as it was given. */
export type Token = { word: string; start: number; end: number };

/** Letters and figures with their marks; a soft hyphen or a joiner does not end a word. */
const runs = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200c\u200d]*/gu;
/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const mayBeUnspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffef]|[\ud840-\ud8ff]/;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
/** Nobody searches for more of a word than its beginning. */
const longest = 48;

/** Whether words of this text are told apart by a dictionary, which may see others in another context. */
export function isUnspaced(text: string): boolean {
  return mayBeUnspaced.test(text) && unspaced.test(text);
}

/** Calls back for every word of a text in its order. */
export function eachWord(text: string, visit: (token: Token) => void): void {
  for (const { 0: run, index } of text.matchAll(runs))
    if (isUnspaced(run)) eachSegment(run, index, visit);
    else visit({ word: fold(run).slice(0, longest), start: index, end: index + run.length });
}

function eachSegment(run: string, offset: number, visit: (token: Token) => void): void {
  for (const { segment, index, isWordLike } of segmenter.segment(run)) {
    const start = offset + index;
    if (isWordLike === true)
      visit({ word: fold(segment).slice(0, longest), start, end: start + segment.length });
  }
}

/** The words of a text, folded. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  eachWord(text, ({ word }) => words.push(word));
  return words;
}
