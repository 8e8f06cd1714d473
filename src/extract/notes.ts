/** Boxes that belong to a story: facts, corrections, updates. */
import type { NoteBlock } from '../article.ts';
import { cleanLine } from '../clean-text.ts';
import { limits, noteId, plain } from '../text.ts';
import { joinNames, stamps } from './copy.ts';
import { finish, type Walk } from './flow.ts';

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
  return role === 'correction' || role === 'update' || role === 'footnote' ? role : 'box';
}

/** Reads folded text, which is there for whoever unfolds it. */
export function readDetails(element: Element, walk: Walk): void {
  placeNote(element, cleanLine(element.querySelector('summary')?.textContent ?? ''), walk);
}

/** Reads a box of facts or a correction, with the heading that stands first in it as its title. */
export function readNote(element: Element, walk: Walk): void {
  const heading = element.querySelector('h1, h2, h3, h4, h5, h6');
  const isFirst =
    heading !== null && cleanLine(element.textContent ?? '').startsWith(cleanLine(heading.textContent ?? ''));
  placeNote(element, isFirst ? cleanLine(heading.textContent ?? '') : '', walk);
}

function placeNote(element: Element, title: string, walk: Walk): void {
  const blocks = walk.inside(element, walk);
  const [first] = blocks;
  if ((first?.kind === 'paragraph' || first?.kind === 'heading') && cleanLine(plain(first.text)) === title)
    blocks.shift();
  const role = noteRole(element);
  const id = role === 'footnote' ? element.getAttribute(stamps.noteId) : null;
  const own = id !== null && noteId.test(id) ? { id } : {};
  if (blocks.length > 0)
    finish(walk.flow, { kind: 'note', role, title: title.slice(0, limits.line), ...own, blocks }, element);
}
