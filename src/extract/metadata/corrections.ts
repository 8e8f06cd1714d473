/** Finds what the newsroom added after publication: corrections, updates, notes by the editor. */
import { elementsOfClass, inOrder } from '../classes.ts';
import { collapse, linkDensity } from '../dom.ts';
import { quick } from '../quick.ts';
import { spokenDate } from './spoken-date.ts';
import { shownText } from './visible-text.ts';
import { hintOf } from './walk.ts';

export type Correction = { element: Element; role: 'correction' | 'update' };

const named =
  /\b(?:correction|clarification|erratum|editors?-note|updates?-note|article-correction|berichtigung|korrektur|rettelse|rectificati(?:on|e)|errata|correcci[oó]n|fe-de-errat\w*)s?\b/;
const opens = quick(
  /^(?:(?:corrections?|clarifications?|editor['’]?s note|editors['’] note)\b|korrektur|richtigstellung|anm\. d\. red|anmerkung der redaktion|correctif|erratum|rectificatif|note de la rédaction|corrección|fe de errat|nota del editor|nota de la redacción|correção|errata|nota da redação|correzione|rettifica|nota della redazione|correctie|rectificatie|noot van de redactie|sprostowanie|od redakcji|исправление|уточнение|от редакции|düzeltme|تصحيح|توضيح|सुधार|訂正|お詫びと訂正|更正|编者按|編者按|정정)\s*(?:[:：.(—–-]|\p{L}{0,10}\s?[:：])/iu,
);
const updates = quick(
  /^(?:updated?|aktualisiert|mise à jour|actualización|atualização|aggiornamento|update)\s*(?:[:：(]|\d)/iu,
);

/** Where a newsroom speaks of what it wrote before. */
const ofTheStory =
  /\b(?:this|an|our|the) (?:(?:earlier|previous|original) )?(?:story|article|post|version|report|headline)\b|\bcorrect(?:ed|ion|s)\b|berichtig|korrigier|(?:früher|ursprünglich|vorig)en? (?:version|fassung)/i;

/**
 * "Updated: 9 May 2024" and then a paragraph of the story, as blogs set the date into it: of what is new a newsroom tells
 * behind a sign, or in the sentence that has the date.
 */
function isDated(start: string): boolean {
  if (!/^(?:updated|aktualisiert)/i.test(start)) return false;
  if (ofTheStory.test(start)) return false;
  const told = start.replace(/^\p{L}+\s*[:：(]?\s*/u, '');
  const date = spokenDate(told);
  return date !== null && date.at === 0 && /^(?:$|\s?\p{Lu})/u.test(told.slice(date.end));
}

/** Corrections and updates among short paragraphs and marked boxes of a document, in page order. */
export function findCorrections(document: Document): Correction[] {
  const found: Correction[] = [];
  const boxes = elementsOfClass(document, /correction|clarification|editors?-note/i);
  const paragraphs = document.querySelectorAll('p');
  for (const element of boxes.length === 0 ? paragraphs : inOrder([...paragraphs, ...boxes])) {
    if (found.at(-1)?.element.contains(element) === true) continue;
    const start = collapse((element.textContent ?? '').slice(0, 200));
    const isUpdate = updates.test(start) && !isDated(start);
    const isCorrection =
      !isUpdate && (opens.test(start) || (named.test(hintOf(element)) && !isForm(element)));
    if ((!isUpdate && !isCorrection) || shownText(element, 1_500).length < 20) continue;
    found.push({ element, role: isUpdate ? 'update' : 'correction' });
  }
  return found;
}

/** "Submit a correction" leads to where readers ask for one. */
function isForm(element: Element): boolean {
  return linkDensity(element) > 0.5 || (element.textContent ?? '').trim().length < 40;
}
