/** The headline, as the page's own headline has it. */
import { limits } from '../../article.ts';
import { cleanLine } from '../clean-text.ts';
import { keyOf, likeness } from './compare.ts';
import { isSiteName } from './site-name.ts';
import { metasOf, type Sources, storyLine } from './sources.ts';
import { ancestorsOf, isSilent, shownText } from './visible-text.ts';
import type { Placed } from './walk.ts';

export type Title = { text: string; element: Element | null; at: number };

const separator = /\s+[|\-–—·•»«:›/~]+\s+|\s*[|｜»]\s*|\s+::\s+|\s*_\s+/;
const live =
  /^(?:live(?:\s?blog|\s?ticker|\s?updates?)?|live-?updates|live-?ticker|en direct|direct|en vivo|en directo|ao vivo|diretta|in diretta|canlı|на живо|онлайн|прямой эфир|relacja na żywo|na żywo|مباشر|लाइव|ライブ|直播|라이브)\s*[:：|–—•]\s*/iu;

/** A headline without the ornaments that say that it goes on. */
function unadorned(text: string): string {
  const bare = text.replace(live, '').trim();
  return bare.length > 10 ? bare : text;
}

type Site = { siteName: string | null; url: string; section: string | null };

function isFurniture(part: string, { siteName, url, section }: Site): boolean {
  return isSiteName(part, siteName, url) || (section !== null && keyOf(part) === keyOf(section));
}

/** `text` without the site's name and section before or after a separator. */
export function withoutSite(text: string, site: Site): string {
  let rest = text;
  for (let round = 0; round < 3; round += 1) {
    const parts = rest.split(separator);
    const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
    if (parts.length < 2) return rest;
    if (isFurniture(last, site)) rest = trimEdge(rest.slice(0, rest.lastIndexOf(last)));
    else if (isFurniture(first, site)) rest = trimEdge(rest.slice(first.length));
    else return rest;
  }
  return rest;
}

function trimEdge(text: string): string {
  return text.replace(/^[\s|\-–—·•»«:›/~_｜]+/, '').replace(/[\s|\-–—·•»«›/~_｜]+$/, '');
}

/** The longest part of a document title, where nothing says which part is the site's name. */
function longestPart(text: string): string {
  const parts = text.split(/\s+[|–—·•»:]+\s+|\s+-\s+|\s*[|｜]\s*/).filter((part) => part !== '');
  const first = parts[0] ?? text;
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), first);
  return parts.length > 1 && longest.length < text.length * 0.5 ? text : longest;
}

function isBeside(element: Element): boolean {
  const around = ancestorsOf(element);
  return (
    isSilent(element) ||
    around.some((box) => isSilent(box) || /^(?:nav|footer|aside|dialog)$/.test(box.localName))
  );
}

type Candidate = Placed & { text: string; points: number };

function weigh(placed: Placed, claims: readonly string[], site: Site): Candidate | null {
  const text = shownText(placed.element, limits.title);
  if (text.length < 2 || isSiteName(text, site.siteName, site.url) || isBeside(placed.element)) return null;
  const agreement = Math.max(0, ...claims.map((claim) => likeness(text, claim)));
  const tag = placed.element.localName === 'h1' ? 0.3 : 0;
  const marked = placed.element.getAttribute('itemprop') === 'headline' ? 0.1 : 0;
  return { ...placed, text, points: agreement + tag + marked };
}

/** A headline box that also holds a kicker: the child that says what the page claims as its headline. */
function innermost(candidate: Candidate, claims: readonly string[]): Candidate {
  const best = (text: string) => Math.max(0, ...claims.map((claim) => likeness(text, claim)));
  let found = candidate;
  for (const child of candidate.element.children) {
    const text = shownText(child, limits.title);
    if (text !== '' && best(text) > best(found.text) + 0.05 && best(text) > 0.9)
      found = { ...candidate, text };
  }
  return found;
}

function pickHeadline(sources: Sources, claims: readonly string[], site: Site): Candidate | null {
  let best: Candidate | null = null;
  for (const placed of sources.walk.headlines) {
    const candidate = weigh(placed, claims, site);
    if (candidate !== null && candidate.points > (best?.points ?? 0)) best = candidate;
  }
  return best === null ? null : innermost(best, claims);
}

/** What the page claims as its title outside its text, best first, each without the site's name. */
function claimsOf(sources: Sources, site: Site): string[] {
  const named = storyLine(sources, ['headline', 'name']) ?? '';
  const metas = metasOf(sources, [
    'og:title',
    'twitter:title',
    'citation_title',
    'dc.title',
    'sailthru.title',
    'parsely-title',
  ]);
  const page = cleanLine(sources.document.querySelector('head > title, title')?.textContent ?? '');
  const claims = [named, ...metas, page].map((claim) => withoutSite(claim, site));
  return claims.filter((claim) => claim.length > 1 && !isSiteName(claim, site.siteName, site.url));
}

/** The headline and the element that shows it; text is '' where the page has none. */
export function readTitle(sources: Sources, site: Site): Title {
  const claims = claimsOf(sources, site);
  const shown = pickHeadline(sources, claims, site);
  if (shown !== null && (shown.points >= 0.6 || (claims.length === 0 && shown.points > 0)))
    return { text: unadorned(shown.text), element: shown.element, at: shown.at };
  const only = sources.walk.headlines.filter(({ element }) => element.localName === 'h1');
  if (shown !== null && only.length === 1 && shown.text.length > 12)
    return { text: unadorned(shown.text), element: shown.element, at: shown.at };
  const claim = claims[0] ?? shown?.text ?? '';
  const text = claims.length > 0 ? longestPart(claim) : claim;
  return { text: unadorned(text).slice(0, limits.title), element: null, at: -1 };
}
