/** Boxes that belong to a story: facts, corrections, updates. */
import type { NoteBlock } from '../article.ts';
import { joinNames, stamps } from './copy.ts';

/** How newsrooms and their systems call a box of facts. */
const facts =
  /-(?:fact-?(?:box|file|s)|key-?facts|info-?box|explainer|side-?box|background-?box|info-?kasten|kasten|encadre|encart|recuadro|quadro|riquadro|kader|ramka)-/;
const boxes = /^(?:aside|div|section)$/;

/** True for a box of facts, by its names, and for a correction or update that was found before. */
export function isNote(element: Element): boolean {
  if (element.hasAttribute(stamps.note)) return true;
  const names = element.getAttribute('class') ?? '';
  return names !== '' && boxes.test(element.localName) && facts.test(joinNames(names));
}

/** What a box is in the article. */
export function noteRole(element: Element): NoteBlock['role'] {
  const role = element.getAttribute(stamps.note);
  return role === 'correction' || role === 'update' ? role : 'box';
}
