/**
 * Chooses again where Readability took the wrong box: a notice, a sidebar, the thanks at the end. Prose that is
 * set alike in one part of the page and outweighs by far what was taken is the story.
 */
import { joinNames } from './copy.ts';
import { linkDensity } from './dom.ts';
import { elementsAround, isNoise, prose } from './extend.ts';
import type { Noise, Page } from './pass.ts';
import { lengthIn } from './survey.ts';
import { hold, type Verdict } from './verdict.ts';

/** How many times more prose another part must hold, and in how many paragraphs. */
const outweighs = 2.5;
const fewest = 5;

/** Names of parts whose prose is never the story, however much there is. */
const others =
  /-(?:comments?\w*|commentary|repl(?:y|ies)|respond|discuss\w*|threads?|footer|modal|pop-?up|cookies?|legal|terms|privacy|disclaimer|disclosure|nav|menu|reviews?-list)-/;

/** The verdict, or one for the part of the page whose prose outweighs it. */
export function rescueBody(
  page: Page,
  verdict: Verdict | null,
  noise: ReadonlyMap<Element, Noise>,
): Verdict | null {
  const paragraphs = [...page.body.getElementsByTagName('p')].filter((p) => lengthIn(p, page) >= prose);
  const kept = paragraphs.filter((p) => verdict?.kept.has(p) === true);
  const left = paragraphs.filter(
    (p) => verdict?.kept.has(p) !== true && !isNoise(p, noise) && !isOther(p) && linkDensity(p) < 0.3,
  );
  if (left.length < fewest || lengthOf(left) < lengthOf(kept) * outweighs) return verdict;
  const part = largest(left);
  if (part.length < fewest || lengthOf(part) < lengthOf(kept) * outweighs) return verdict;
  return hold(page, new Set(elementsAround(part)), verdict?.bare ?? new Set());
}

function isOther(paragraph: Element): boolean {
  for (let up = paragraph.parentElement; up !== null && up.localName !== 'body'; up = up.parentElement)
    if (up.localName === 'footer' || others.test(joinNames(`${up.getAttribute('class') ?? ''} ${up.id}`)))
      return true;
  return false;
}

/** The paragraphs that are set alike and hold the most text. */
function largest(paragraphs: readonly Element[]): readonly Element[] {
  const parts = new Map<string, Element[]>();
  for (const paragraph of paragraphs) {
    const part = parts.get(settingOf(paragraph));
    if (part === undefined) parts.set(settingOf(paragraph), [paragraph]);
    else part.push(paragraph);
  }
  return [...parts.values()].reduce<Element[]>(
    (best, part) => (lengthOf(part) > lengthOf(best) ? part : best),
    [],
  );
}

/** Tag and first class of the two boxes around a paragraph. */
function settingOf({ parentElement: box }: Element): string {
  const around = [box, box?.parentElement];
  return around.map((element) => `${element?.localName}.${element?.classList[0] ?? ''}`).join(' ');
}

function lengthOf(elements: readonly Element[]): number {
  return elements.reduce((sum, { textContent }) => sum + (textContent ?? '').length, 0);
}
