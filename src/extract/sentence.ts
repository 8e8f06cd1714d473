/** What ends a sentence in the scripts of the world. */
import type { Block } from '../article.ts';
import { blockText, weightOf } from './block-text.ts';

/** Full stops, and what may close after them. Greek asks with a semicolon. */
const stop = /(?:[.!?…。！？।؟۔။։។።\u037e]|[\u0370-\u03ff];)["'”’»）)\]」』】》〉]*\s*$/u;

/** True for text that ends in a full stop. */
export function stops(text: string): boolean {
  return stop.test(text);
}

/** Thai and its neighbours set no stops: what is longer than a label is a sentence. */
const stopless = /[\u0e00-\u0eff]["'”’)]*\s*$/;
const longestLabel = 50;

/** The same, and for what is a sentence without a stop. */
export function endsSentence(block: Block): boolean {
  const text = blockText(block);
  return stops(text) || (text.length > longestLabel && stopless.test(text));
}

/** Japanese sets no stop before the mark that closes what was said, and its neighbours none in a line of nothing else. */
const quotation = /[「『“"][^「『“"」』”]{5,}[」』”"]|[」』”]$/;

/** The same, and for what tells in such a script what somebody said. */
export function saysSentence(block: Block): boolean {
  const text = blockText(block);
  return endsSentence(block) || (weightOf(text) > text.length && quotation.test(text));
}
