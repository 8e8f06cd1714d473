/** Social posts as cards: what was said, by whom, and a link to it; the network's script is never run. */
import type { EmbedBlock, Span } from '../article.ts';
import { isElement, isText, textOf } from './dom.ts';
import { providerOf } from './embeds.ts';
import { finish, type Walk } from './flow.ts';
import { safeLink, tidySpans } from './spans.ts';

/** Social networks hand out their posts as a quote that a script of theirs later replaces. */
const network =
  /(?:^|[\s-])(?:twitter|instagram|tiktok|bluesky|mastodon|reddit|fb|facebook|threads|telegram|tumblr|text-post)[\w-]*(?:tweet|video|media|embed|post|card|parse-ignore)/i;
/** Others name theirs likewise. */
const shape = /(?:^|\s)[\w-]+-(?:tweet|media|embed|post|toot|note)(?:$|\s)/i;
const permalinks = ['cite', 'data-instgrm-permalink', 'data-href', 'data-url', 'data-embed-url'] as const;
/** Longest line that tells who said it and when. */
const longestName = 160;

/** True for a quote that is a post: by the network's name for it, or by the shape of its class and its permalink. */
export function isSocialPost(quote: Element): boolean {
  const names = quote.getAttribute('class') ?? '';
  if (network.test(names)) return true;
  if (quote.hasAttribute('data-instgrm-permalink') || quote.hasAttribute('data-bluesky-uri')) return true;
  return shape.test(names) && isDated([...quote.querySelectorAll('a[href]')].at(-1));
}

/** The last link of such a quote is its date, and leads to the post. */
function isDated(link: Element | undefined): boolean {
  if (link === undefined || !/^https?:\/\/[^/]+\/.*\d/.test(link.getAttribute('href') ?? '')) return false;
  return link.querySelector('time') !== null || /\d/.test(link.textContent ?? '');
}

/** True for a box that a network fills with a post whose address it bears. */
export function isPostBox(element: Element): boolean {
  return element.localName === 'div' && element.hasAttribute('data-href') && network.test(element.className);
}

/** Places the card of a post. */
export function placePost(element: Element, walk: Walk): void {
  const post = postOf(element, walk);
  if (post !== null) finish(walk.flow, post, element);
}

function postOf(element: Element, walk: Walk): EmbedBlock | null {
  const { base } = walk.reader;
  const links = [...element.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  const addresses = [...permalinks.map((name) => element.getAttribute(name)), links.at(-1) ?? null];
  const url = addresses.map((address) => safeLink(address, base)).find((address) => address !== null) ?? null;
  const said = saidIn(element, walk);
  const rest = said.length === 0 ? '' : signature(element);
  const name = rest.length <= longestName ? rest : '';
  const more = name === rest ? [] : [{ text: '\n' }, { text: rest }];
  const text = tidySpans(said.length === 0 ? [{ text: textOf(element) }] : [...said, ...more]);
  if (url === null && text.length === 0) return null;
  return { kind: 'embed', media: 'social', provider: providerOf(url), title: name || null, url, text };
}

/** The paragraphs of the post, each on a line. */
function saidIn(element: Element, walk: Walk): Span[] {
  const runs = [...element.querySelectorAll('p')].flatMap((p) =>
    walk.inside(p, walk).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  );
  return tidySpans(runs.flatMap((run, index) => (index === 0 ? run : [{ text: '\n' }, ...run])));
}

/** "— Ann Lee (@annlee) 3 May 2026", which stands after what was said. */
function signature(element: Element): string {
  const rest = restOf(element).replace(/\s+/g, ' ').trim();
  return rest.replace(/^[—–-]+\s*/, '');
}

/** All text but that of the paragraphs. */
function restOf(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && node.localName === 'p') continue;
    const isAfter = isElement(node.previousSibling) && node.previousSibling.localName === 'p';
    text += (isAfter ? ' ' : '') + (isElement(node) ? restOf(node) : isText(node) ? node.data : '');
  }
  return text;
}
