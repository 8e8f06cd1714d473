/** The line under the headline that sums the story up. */
import { limits } from '../../text.ts';
import { joinNames } from '../copy.ts';
import { opening, statedBiographies } from './authors.ts';
import { keyOf, likeness } from './compare.ts';
import { lineOf } from './json-ld.ts';
import { startsAsByline } from './names.ts';
import { metasOf, type Sources, storyLine } from './sources.ts';
import type { Title } from './title.ts';
import { ancestorsOf, shownText } from './visible-text.ts';

export type Dek = { text: string; element: Element };

const longest = 600;
/** Names that no other part of a story bears; "intro" and "lead" also name first paragraphs. */
const certain =
  /\b(?:dek|deck|standfirst|sub-?title|sub-?head(?:line|ing)?|sous-?titre|chapo|chapeau|entradilla|bajada|subtitulo|sottotitolo|sommario|catenaccio|vorspann|ingress|hed-?sub)\b/;

/** True when story paragraphs stand beside the element: then it is one of them. */
function isAmongParagraphs(element: Element): boolean {
  let long = 0;
  for (let next = element.nextElementSibling; next !== null && long < 2; next = next.nextElementSibling)
    if (next.localName === 'p' && (next.textContent ?? '').length > 120) long += 1;
  return long >= 2;
}

function isDek(element: Element, text: string, title: string): boolean {
  if (text.length < 25 || keyOf(text) === keyOf(title) || startsAsByline(text)) return false;
  if (
    element.querySelector('h1, form, li, img, time') !== null ||
    element.getElementsByTagName('p').length > 2
  )
    return false;
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += (link.textContent ?? '').length;
  return linked < text.length / 2;
}

function isBeside(element: Element): boolean {
  return ancestorsOf(element).some((box) => /^(?:nav|footer|aside|li)$/.test(box.localName));
}

/** The text that the page gives of itself outside its body. */
function claims(sources: Sources): string[] {
  const named = storyLine(sources, ['description', 'alternativeHeadline', 'abstract']) ?? '';
  const all = [lineOf(named), ...metasOf(sources, ['description', 'og:description', 'twitter:description'])];
  return all.filter((line) => line.length > 24);
}

const ofAuthors = /-(?:authors?|writers?|editors?|bio|biography|about|contributors?|profile)-/;

/** True for what stands in a box that is named after authors, or close in it. */
function isOfAuthors(element: Element): boolean {
  const around = [element, ...ancestorsOf(element).slice(0, 4)];
  return around.some((box) => ofAuthors.test(joinNames(box.getAttribute('class') ?? '')));
}

/**
 * Tells what is said of an author: it opens as the biography that the page states, or with a name of theirs in a box that
 * is named after authors; standfirsts open with names as well.
 */
function biographyTest(sources: Sources, authors: readonly string[]) {
  const stated = statedBiographies(sources);
  const names = authors.flatMap((author) => [author, author.split(' ')[0] ?? '']).map(keyOf);
  const openings = names.filter(({ length }) => length > 2).map((name) => `${name} `);
  return (element: Element, text: string): boolean => {
    const key = keyOf(text);
    if (stated.some((biography) => key.startsWith(biography.slice(0, opening)))) return true;
    return openings.some((name) => key.startsWith(name)) && isOfAuthors(element);
  };
}

/** True for an element that bears a name which no other part of a story bears. */
function bearsName(element: Element): boolean {
  const names = (element.getAttribute('class') ?? '').replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return certain.test(names.replaceAll('_', '-'));
}

/** The dek near the headline at `headline` in page order, or null. Nothing is taken from meta tags alone. */
export function readDek(
  sources: Sources,
  { at: headline, text: title }: Title,
  authors: readonly string[],
): Dek | null {
  if (headline < 0) return null;
  const said = claims(sources);
  const isBiography = biographyTest(sources, authors);
  const marked = new Set(sources.walk.deks.map(({ element }) => element));
  const { all } = sources.walk;
  for (let at = headline + 1; at < Math.min(all.length, headline + 45); at += 1) {
    const element = all[at];
    if (element === undefined || !/^(?:p|div|h2|h3|h4|span|section|strong|em)$/.test(element.localName))
      continue;
    const text = shownText(element, longest);
    if (text === '' || !isDek(element, text, title) || isBeside(element)) continue;
    const isNamed = marked.has(element) && bearsName(element);
    if (isBiography(element, text)) continue;
    if (
      isNamed ||
      ((marked.has(element) || isClaimed(text, said) || /^h[23]$/.test(element.localName)) &&
        !isAmongParagraphs(element) &&
        isNextTo(element, text, said))
    )
      return { text: text.slice(0, limits.line), element };
    if (element.localName === 'p' && text.length > 60) return null;
  }
  return null;
}

function isClaimed(text: string, said: readonly string[]): boolean {
  return said.some((line) => keyOf(line) === keyOf(text) || likeness(line, text) > 0.85);
}

/** A heading that is a whole sentence: subheads are shorter, and end without a full stop. */
const sentence = /^.{70,}[.!?…。]["'”’»]?$/;

/**
 * A heading counts only where the page repeats it about itself or where it is a sentence, for many stories open with
 * a subhead.
 */
function isNextTo(element: Element, text: string, said: readonly string[]): boolean {
  return !/^h[234]$/.test(element.localName) || sentence.test(text) || isClaimed(text, said);
}
