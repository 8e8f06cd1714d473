/** Footnotes are short and full of links, as clutter is: here they are told from it. */
import { stamps } from './copy.ts';
import { textOf } from './dom.ts';
import type { Verdict } from './verdict.ts';

const notes = `[${stamps.note}="footnote"]`;

/** The verdict with the notes inside the story, and with the marks in its text, which Readability takes for links. */
export function withNotes(verdict: Verdict): Verdict {
  const found = [...verdict.root.querySelectorAll(notes), ...marksIn(verdict)];
  if (found.length === 0) return verdict;
  const kept = new Set(verdict.kept);
  const holds = new Set(verdict.holds);
  for (const part of found) {
    for (const inner of [part, ...part.querySelectorAll('*')]) kept.add(inner);
    for (let up = part.parentElement; up !== null && up !== verdict.root; up = up.parentElement)
      holds.add(up);
  }
  return { ...verdict, kept, holds };
}

/** The marks that stand in text of the story. */
function marksIn({ root, kept, holds }: Verdict): Element[] {
  return [...root.querySelectorAll(`[${stamps.ref}]`)].filter((ref) => {
    const around = ref.parentElement?.closest('p, li, dd, td, blockquote, h2, h3, h4, div') ?? null;
    return around !== null && (kept.has(around) || holds.has(around));
  });
}

/** What passes selected, without the notes and the boxes made for them. */
export function sparingNotes<P>(noise: ReadonlyMap<Element, P>, page: Document): ReadonlyMap<Element, P> {
  const spared = new Map(noise);
  for (const note of page.querySelectorAll(notes))
    for (let up: Element | null = note; up !== null; up = up.parentElement)
      if (spared.has(up) && isOfNotes(up)) spared.delete(up);
  return spared;
}

/** True for a note, and for a box of which they make up half. */
function isOfNotes(box: Element): boolean {
  const own = [...box.querySelectorAll(notes)].reduce((sum, note) => sum + textOf(note).length, 0);
  return box.hasAttribute(stamps.note) || own > textOf(box).length / 2;
}
