/** The headline, as the page's own headline has it. */
import { cleanLine } from '../../clean-text.ts';
import { limits } from '../../text.ts';
import { quick } from '../quick.ts';
import { keyOf, likeness } from './compare.ts';
import { decodeEntities } from './json-ld.ts';
import { isSiteName } from './site-name.ts';
import { metasOf, type Sources, storyLine } from './sources.ts';
import { findTitleLine } from './title-line.ts';
import { ancestorsOf, isSilent, shownText } from './visible-text.ts';
import { hintOf, type Placed } from './walk.ts';

/** `said` has the headline as it is shown and claimed, with its ornaments. */
export type Title = { text: string; element: Element | null; at: number; said: readonly string[] };

/** An underscore parts headline, section and site in Chinese, without spaces. */
const separator = quick(
  /(?<!\s)\s+[|\-–—·•»«:›/~]+\s+|(?:(?<!\s)\s+)?[|｜»]\s*|(?<!\s)\s+::\s+|(?:(?<!\s)\s+)?_\s+|(?<=[\p{Script=Han}？！」』”）])_(?=\p{Script=Han})/u,
);
const live = quick(
  /^(?:live(?:\s?blog|\s?ticker|\s?updates?)?|live-?updates|live-?ticker|en direct|direct|en vivo|en directo|ao vivo|diretta|in diretta|canlı|на живо|онлайн|прямой эфир|relacja na żywo|na żywo|مباشر|لحظه به لحظه|लाइव|লাইভ|ライブ|直播|라이브|สด|suora|direkt|liveblogg?|eilmeldung|breaking(?: news)?|dernière minute|última hora|última hora|ultim.?ora|срочно|молния|עדכון חי)\s*[:：|–—•]\s*/iu,
);

/** Labels that templates hang on headlines. */
const label = quick(
  /^(?:opinions?|commentary|video|watch|photos?|pictures|exclusive|title|blog|news|home|article|analysis|meinung|kommentar|opinión|opinião|opinione|avis|мнение)$/iu,
);

/** A headline without the ornaments that say that it goes on. */
function unadorned(text: string): string {
  const bare = text.replace(live, '').trim();
  return bare.length > 10 ? bare : text;
}

type Site = { siteName: string | null; url: string; section: string | null };

function isFurniture(part: string, { siteName, url, section }: Site): boolean {
  return (
    isSiteName(part, siteName, url) ||
    label.test(part) ||
    (section !== null && keyOf(part) === keyOf(section))
  );
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
  return text
    .replace(/^[\s|\-–—·•»«:›/~_｜]+/, '')
    .replace(/(?<![\s|\-–—·•»«›/~_｜])[\s|\-–—·•»«›/~_｜]+$/, '');
}

const bar = quick(/(?:(?<!\s)\s+)?[|｜]\s*|(?<=[\p{Script=Han}？！」』”）])_(?=\p{Script=Han})/u);

/** The part of a document title that is the headline, where nothing says which part is the site's name. */
function likelyPart(text: string): string {
  const bars = text.split(bar).filter((part) => part !== '');
  const parts =
    bars.length > 1 ? bars : text.split(/(?<!\s)\s+(?:[–—·•»]+|-)\s+/).filter((part) => part !== '');
  const first = parts[0] ?? text;
  if (bars.length > 1) return first.length < 12 ? text : first;
  return parts.length > 1 && first.length < text.length * 0.5 ? text : first;
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

/** A headline box that also holds a kicker, a date or a count: what of it the page claims as its headline. */
function innermost(candidate: Candidate, claims: readonly string[]): Candidate {
  let box = candidate.element;
  while (box.childElementCount === 1 && box.firstElementChild !== null) {
    if (shownText(box.firstElementChild, limits.title) !== candidate.text) break;
    box = box.firstElementChild;
  }
  if (box.childElementCount === 0) return candidate;
  const key = ` ${keyOf(candidate.text)} `;
  const within = claims.find((claim) => {
    const inner = ` ${keyOf(claim)} `;
    return (
      inner.length > 12 && inner.length > key.length / 3 && inner.length < key.length && key.includes(inner)
    );
  });
  return within === undefined ? candidate : { ...candidate, text: asShown(candidate.text, within) };
}

/** The claim as the headline spells it. */
function asShown(text: string, claim: string): string {
  const at = text.toLowerCase().indexOf(claim.toLowerCase());
  return at < 0 ? claim : text.slice(at, at + claim.length);
}

/** Most headings that are compared with what the page claims. */
const mostHeadings = 24;

function pick(headings: readonly Placed[], claims: readonly string[], site: Site): Candidate | null {
  let best: Candidate | null = null;
  for (const placed of headings.slice(0, mostHeadings)) {
    const candidate = weigh(placed, claims, site);
    if (candidate !== null && candidate.points > (best?.points ?? 0)) best = candidate;
  }
  return best === null ? null : innermost(best, claims);
}

/** What the page claims as its title outside its text, best first, each without the site's name. */
function claimsOf(sources: Sources, pageTitle: string, site: Site): string[] {
  const named = storyLine(sources, ['headline', 'name']) ?? '';
  const metas = metasOf(sources, [
    'og:title',
    'twitter:title',
    'citation_title',
    'dc.title',
    'sailthru.title',
    'parsely-title',
  ]);
  const host = new URL(site.url).host.replace(/^www\./, '');
  const claims = [named, ...metas, pageTitle].map((claim) => {
    const own = claim.toLowerCase().startsWith(`${host} `) ? claim.slice(host.length + 1) : claim;
    return withoutSite(own.slice(0, 1_000), site);
  });
  return claims.filter((claim) => claim.length > 1 && !isSiteName(claim, site.siteName, site.url));
}

/** True for a heading in which the site tells its own name: it leads home, or ends the document's title. */
function isMasthead(element: Element, text: string, pageTitle: string): boolean {
  const parts = pageTitle.split(separator).filter((part) => part !== '');
  if (parts.length > 1 && keyOf(parts.at(-1) ?? '') === keyOf(text) && (parts[0] ?? '').length > text.length)
    return true;
  const link = element.querySelector('a[href]') ?? element.closest('a[href]');
  const leadsHome = /^(?:https?:\/\/[^/]+)?\/?(?:[a-z]{2}\/?)?$/i.test(link?.getAttribute('href') ?? 'none');
  return leadsHome || /\b(?:site-?title|site-?name|logo|brand(?:ing)?)\b/.test(hintOf(element));
}

/** Lines that have less in common are not about the same. */
const unlike = 0.15;

/** True when two of the page's own claims agree with each other and with nothing in the headline. */
function isDisowned({ text }: Candidate, claims: readonly string[]): boolean {
  const [one = '', two = ''] = claims;
  return likeness(one, two) >= 0.6 && claims.every((claim) => likeness(claim, text) < unlike);
}

/** True for a heading that says something else than the page claims, or less than half of it: the site's name. */
function isElse(shown: Candidate | null, [claim = '', ...claims]: readonly string[]): boolean {
  if (shown === null || claim === '') return claim !== '';
  const [key, own] = [keyOf(claim), keyOf(shown.text)];
  const isPart = own.length < key.length / 2 && (key.startsWith(own) || key.endsWith(own));
  return isPart || [claim, ...claims].every((one) => likeness(one, shown.text) < unlike);
}

/** The headline and the element that shows it; text is '' where the page has none. */
export function readTitle(sources: Sources, site: Site): Title {
  const pageTitle = cleanLine((sources.document.querySelector('title')?.textContent ?? '').slice(0, 1_000));
  const claims = claimsOf(sources, pageTitle, site);
  const own = sources.walk.headlines.filter(
    ({ element }) => !isMasthead(element, shownText(element, limits.title), pageTitle),
  );
  const shown = pick(own, claims, site);
  const lines = [shown?.text ?? '', ...metasOf(sources, ['og:title', 'twitter:title']), pageTitle];
  const said = lines.filter((line) => line !== '');
  const shownAs = ({ text, element, at }: Placed & { text: string }): Title => {
    const plain = unadorned(withoutSite(cleanLine(decodeEntities(text)), { ...site, section: null }));
    return { text: (plain || text).slice(0, limits.title), element, at, said };
  };
  if (shown !== null && (shown.points >= 0.6 || claims.length === 0)) return shownAs(shown);
  const [lower, claim = ''] = [pick(sources.walk.subheads, claims, site), claims[0]];
  if (lower !== null && lower.points >= 0.8) return shownAs(lower);
  const line = isElse(shown, claims) ? findTitleLine(sources.walk.all, claim) : null;
  if (line !== null) return shownAs(line);
  if (shown !== null && shown.text.length > 12 && !isDisowned(shown, claims)) return shownAs(shown);
  const text = claim === '' ? (shown?.text ?? lower?.text ?? '') : likelyPart(claim);
  return { text: unadorned(text).slice(0, limits.title), element: null, at: -1, said };
}
