import { blockText } from '../block-text.ts';
import { joinNames } from '../copy.ts';
import type { Unit } from '../units.ts';

const longest = 700;
const names = /-(?:disclaim\w*|disclos\w*|copyright\w*|licen[cs]e\w*|legal\w*|terms(?:-text)?)-/;

/** True for what the publisher's lawyers ask for, told by the name of its own box or of the one around it. */
export function isNotice({ blocks, element }: Unit): boolean {
  const isShort = blocks.every(
    (block) =>
      (block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'list') &&
      blockText(block).length < longest,
  );
  return isShort && element.localName !== 'dl' && (isNamed(element) || isNamed(element.parentElement));
}

function isNamed(element: Element | null): boolean {
  return element !== null && names.test(joinNames(`${element.getAttribute('class') ?? ''} ${element.id}`));
}
