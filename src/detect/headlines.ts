/** The stories that a front or a section links to, as a clean list: each once, by its headline. */
import { hasStoryAddress } from './story-address.ts';

/** A link as the page has it: `place` tells whether it stands in a heading, in a menu, or anywhere else. */
export type PageLink = { url: string; text: string; place: 'heading' | 'menu' | 'other' };
export type Headline = { url: string; title: string };

/** As many as are listed. */
const most = 300;

/** The headlines among the links of a page, in its order. What leads to other sites is somebody else's. */
export function headlinesOf(links: readonly PageLink[], page: string): Headline[] {
  const found = new Map<string, Headline & { weight: number }>();
  for (const { url, text, place } of links) {
    if (place === 'menu' || !isOfSite(url, page) || !hasStoryAddress(url)) continue;
    const key = withoutHash(url);
    const title = text.replace(/\s+/g, ' ').trim();
    const known = found.get(key);
    const weight = (place === 'heading' ? 1_000 : 0) + Math.min(title.length, 200);
    if (!isHeadline(title) || (known !== undefined && known.weight >= weight)) continue;
    found.set(key, { url: key, title: title.slice(0, 300).toWellFormed(), weight });
  }
  return [...found.values()].slice(0, most).map(({ url, title }) => ({ url, title }));
}

/** From so many headlines on a page leads to stories, rather than having one and a few links. */
const fewest = 6;

/**
 * Whether a page is a front: it leads to stories, and lies above them. The address of a story has as many parts and words
 * as those that it links to; that of a front or a section has a third of them, or none. So teasers as long as stories do not mislead.
 */
export function isFront(headlines: readonly Headline[], page: string): boolean {
  if (headlines.length < fewest || !URL.canParse(page)) return false;
  if (!hasStoryAddress(page)) return true;
  const below = headlines.map(({ url }) => addressParts(url)).sort((a, b) => a - b);
  return addressParts(page) * 3 <= (below[below.length >> 1] ?? 0);
}

/** Parts of the path, words of the slug and figures, without the index file of a folder and what follows the path. */
function addressParts(url: string): number {
  return new URL(url).pathname
    .replace(/\/(index|default|home)\.\w+$/, '')
    .split(/[^\p{L}\d%]+/u)
    .filter(Boolean).length;
}

/** Some words, not one as menus have; where a script sets no spaces, some letters. */
function isHeadline(text: string): boolean {
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word));
  const isSpaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(text);
  return isSpaceless ? text.length >= 8 : words.length >= 4 && text.length >= 20;
}

/** The same host, or one below it: papers keep parts of theirs under names of their own. */
function isOfSite(url: string, page: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(page) || !/^https?:/i.test(url)) return false;
  const [host, own] = [url, page].map((address) => new URL(address).host.replace(/^www\./, ''));
  return host === own || host?.endsWith(`.${own}`) === true;
}

function withoutHash(url: string): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}
