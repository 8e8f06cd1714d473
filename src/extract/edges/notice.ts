import { blockText } from '../block-text.ts';
import { joinNames } from '../copy.ts';
import { quick } from '../quick.ts';
import type { Unit } from '../units.ts';

const longest = 700;
const names = /-(?:disclaim\w*|disclos\w*|copyright\w*|licen[cs]e\w*|legal\w*|terms(?:-text)?)-/;

/**
 * "If you buy through our links, we may earn a commission": who sells says of himself, in the present, that he is paid, and
 * for which links. Only what opens with one of these is a notice, for stories tell of commissions and of links as well.
 */
const paid = quick(
  new RegExp(
    `^\\W*(?:${[
      'we (?:(?:may|might|can|could|will|sometimes|also) ){0,2}(?:earn|receive|get) (?:an? )?(?:\\S+ )?(?:commissions?|compensation)\\b[^.!?;:]{0,90}\\b(?:our|these|affiliate) (?:\\S+ )?links?\\b',
      '(?:if|when) you [^.!?;:]{3,90} links?\\b[^.!?;:]{0,60}\\bwe (?:(?:may|might|can|could|will|also) ){0,2}(?:earn|receive|get) (?:an? )?(?:\\S+ )?commissions?\\b',
      '(?:buying|buy|purchases?|shopping)\\b[^.!?;:]{0,60} links? [^.!?;:]{0,30}\\bearn us (?:an? )?(?:\\S+ ){0,2}commissions?\\b',
      '(?:this|our) (?:article|story|post|page|guide|review|site)s? (?:may )?(?:contains?|includes?|uses?) (?:some )?affiliate links[.!,]',
      '[^!?]{0,160}(?:affiliate|provisions)-?links\\b.{0,160}\\b(?:erhält|erhalten|bekommt|bekommen|verdienen) (?:wir|die redaktion) [^.]{0,30}provision',
      '[^.!?]{0,80}liens (?:d.affiliation|affiliés)\\b[^.!?]{0,60}\\bnous (?:\\S+ )?(?:toucher|percevoir|recevoir|touchons|percevons|recevons) une (?:\\S+ )?commission',
      '[^.!?]{0,80}enlaces de afiliad[^.!?]{0,60}(?:puede|podemos|podría|podríamos) (?:recibir|ganar|percibir) una (?:\\S+ )?comisión',
      '[^.!?]{0,80}links de afiliad[^.!?]{0,60}(?:pode|podemos|poderá|poderemos) (?:receber|ganhar) uma (?:\\S+ )?comissão',
      '[^.!?]{0,80}link di affiliazione\\b[^.!?]{0,60}(?:potremmo|possiamo|potrebbe|può) (?:ricevere|guadagnare|percepire) una (?:\\S+ )?commissione',
    ].join('|')})`,
    'iu',
  ),
);
/** Who reports what somebody says of commissions. */
const reported =
  /["“„«]|\b(?:says?|said|admit(?:s|ted)|told|wrote|according|sagte?|laut|selon|reconnu|según|dijo|segundo|disse|secondo|detto)\b/i;

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
  return text.length < longest && paid.test(text) && !reported.test(text);
}

function isNamed(element: Element | null): boolean {
  return element !== null && names.test(joinNames(`${element.getAttribute('class') ?? ''} ${element.id}`));
}
