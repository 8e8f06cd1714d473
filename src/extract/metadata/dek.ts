/** The line under the headline that sums the story up. */
import { limits } from '../../text.ts';
import { statedBiographies } from './authors.ts';
import { keyOf, likeness } from './compare.ts';
import { lineOf } from './json-ld.ts';
import { startsAsByline } from './names.ts';
import { metasOf, type Sources, storyLine } from './sources.ts';
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

/** The dek near the headline at `headline` in page order, or null. Nothing is taken from meta tags alone. */
export function readDek(sources: Sources, headline: number, title: string): Dek | null {
  if (headline < 0) return null;
  const said = claims(sources);
  const biographies = statedBiographies(sources);
  const marked = new Set(sources.walk.deks.map(({ element }) => element));
  const { all } = sources.walk;
  for (let at = headline + 1; at < Math.min(all.length, headline + 45); at += 1) {
    const element = all[at];
    if (element === undefined || !/^(?:p|div|h2|h3|h4|span|section|strong|em)$/.test(element.localName))
      continue;
    const text = shownText(element, longest);
    if (text === '' || !isDek(element, text, title) || isBeside(element)) continue;
    if (biographies.some((biography) => keyOf(text).startsWith(biography))) continue;
    const isNamed =
      marked.has(element) &&
      certain.test(
        (element.getAttribute('class') ?? '')
          .replace(/([a-z])([A-Z])/g, '$1-$2')
          .toLowerCase()
          .replaceAll('_', '-'),
      );
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
