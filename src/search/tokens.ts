/** The words of a text in any script, folded, with the places where they stand in it. */
import { fold } from './fold.ts';

/**
 * `start` and `end` are UTF-16 units of the text as it was given. A token that is `beside` the next is a word of a
 * script without spaces, whose letters follow one by one.
 */
export type Token = { word: string; start: number; end: number; beside?: true };

/** Letters and figures with their marks; a soft hyphen or a joiner does not end a word. */
const runs = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200c\u200d]*/gu;
/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const mayBeUnspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffef]|[\ud840-\ud8ff]/;
const letters = /\P{M}\p{M}*/gu;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
/** Nobody searches for more of a word than its beginning. */
const longest = 48;

const isUnspaced = (text: string): boolean => mayBeUnspaced.test(text) && unspaced.test(text);

/**
 * Calls back for every word of a text in its order. Where words are not parted by spaces a dictionary tells them
 * apart, by what stands around them and in each browser in its own way: so their letters are told too, one by one.
 */
export function eachWord(text: string, visit: (token: Token) => void): void {
  for (const { 0: run, index } of text.matchAll(runs))
    if (isUnspaced(run)) eachSegment(run, index, visit);
    else visit(tokenOf(run, index));
}

function tokenOf(text: string, start: number): Token {
  return { word: fold(text).slice(0, longest), start, end: start + text.length };
}

function eachSegment(run: string, offset: number, visit: (token: Token) => void): void {
  for (const { segment, index } of segmenter.segment(run)) {
    const token = tokenOf(segment, offset + index);
    const own = isUnspaced(segment) ? [...segment.matchAll(letters)] : [];
    if (own.length > 1) visit({ ...token, beside: true });
    if (own.length < 2) visit(token);
    else for (const letter of own) visit(tokenOf(letter[0], token.start + letter.index));
  }
}

/** The words of a text that stand one after the other, folded. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  eachWord(text, ({ word, beside }) => beside === true || words.push(word));
  return words;
}

/** The text as the one word of a script without spaces that it is; null for any other. */
export function oneWord(text: string): string | null {
  const tokens: Token[] = [];
  eachWord(text, (token) => tokens.push(token));
  const [first, ...rest] = tokens;
  return first?.beside === true && !rest.some(({ beside }) => beside) && first.end === rest.at(-1)?.end
    ? first.word
    : null;
}
