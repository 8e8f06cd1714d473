import { blockText } from '../block-text.ts';
import { joinNames } from '../copy.ts';
import { quick } from '../quick.ts';
import type { Unit } from '../units.ts';

const longest = 700;
const names = /-(?:disclaim\w*|disclos\w*|copyright\w*|licen[cs]e\w*|legal\w*|terms(?:-text)?)-/;

/** "If you buy through our links, we may earn a commission": who sells says of himself that he is paid, and for which links. */
const links = /\b(?:links?|liens?|enlaces?)\b|Links?\b/i;
const paid = quick(
  /\b(?:we|us)\b (?:\S+ ){0,3}(?:earn|receive|get|make)s? (?:\S+ ){0,5}(?:commissions?|compensation|percentage|kick-?back)\b|\bearn us (?:\S+ ){0,3}commission|\b(?:this|our) (?:\S+ ){1,4}(?:contains?|includes?|uses?) (?:\S+ ){0,3}affiliate links|\b(?:wir|redaktion|uns) .{0,80}provision|provision .{0,40}\b(?:wir|uns)\b|(?:percev|touch|rece[bv]|recib|ricev|guadagn)\p{L}* (?:\S+ ){0,4}com(?:m?iss|isi)/iu,
);

/**
 * True for what the publisher's lawyers ask for, told by the name of its own box or of the one around it, and for the
 * sentence that links are paid for.
 */
export function isNotice({ blocks, element }: Unit): boolean {
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === 'paragraph' && saysPaid(blockText(only))) return true;
  const isShort = blocks.every(
    (block) =>
      (block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'list') &&
      blockText(block).length < longest,
  );
  return isShort && element.localName !== 'dl' && (isNamed(element) || isNamed(element.parentElement));
}

function saysPaid(text: string): boolean {
  return text.length < longest && links.test(text) && paid.test(text) && !/["“„«]/.test(text);
}

function isNamed(element: Element | null): boolean {
  return element !== null && names.test(joinNames(`${element.getAttribute('class') ?? ''} ${element.id}`));
}
