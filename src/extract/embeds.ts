/** Videos, social posts and maps as cards: they are never loaded, only named and linked. */
import type { EmbedBlock } from '../article.ts';
import { limits } from '../text.ts';
import { cleanLine } from './clean-text.ts';
import { safeLink, tidySpans } from './spans.ts';

/** Social networks hand out their posts as a quote that a script of theirs later replaces. */
const post =
  /(?:^|[\s-])(?:twitter|instagram|tiktok|bluesky|mastodon|reddit|fb|facebook|threads|telegram|tumblr|text-post)[\w-]*(?:tweet|video|media|embed|post|card)/i;

export function isSocialPost(quote: Element): boolean {
  return (
    post.test(quote.className) ||
    quote.hasAttribute('data-instgrm-permalink') ||
    quote.hasAttribute('data-bluesky-uri')
  );
}

/** The name of a site as readers know it: its host without `www.` and the like. */
export function providerOf(url: string | null): string {
  return url === null ? '' : new URL(url).hostname.replace(/^(?:www|m|player|embed|platform)\./, '');
}

/** A post with its text and a link to it: the last link of such a quote is its date, which leads to the post. */
export function socialPost(quote: Element, base: string): EmbedBlock {
  const links = [...quote.querySelectorAll('a[href]')];
  const url =
    safeLink(quote.getAttribute('cite') ?? quote.getAttribute('data-instgrm-permalink'), base) ??
    safeLink(links.at(-1)?.getAttribute('href') ?? null, base);
  const text = tidySpans([{ text: cleanLine(quote.textContent ?? '') }]);
  return { kind: 'embed', media: 'social', provider: providerOf(url), title: null, url, text };
}

const sourceNames = ['src', 'data-src', 'data-lazy-src', 'data-url', 'data'] as const;
const neverStory =
  /\b(?:ads?|advert\w*|doubleclick|googlesyndication|adservice|pixel|beacon|captcha|consent|comments?|newsletter|signup|subscribe)\b/i;

/** The card of a player or frame, or null for frames without address and for those of ads and forms. */
export function embedOf(element: Element, base: string): EmbedBlock | null {
  const url = addressOf(element, base);
  if (url === null || isInvisible(element)) return null;
  const title = cleanLine(element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '');
  if (neverStory.test(`${element.id} ${element.className} ${title} ${url}`.replace(/_/g, '-'))) return null;
  return {
    kind: 'embed',
    media: mediaOf(element, url),
    provider: providerOf(url),
    title: title.slice(0, limits.line) || null,
    url,
    text: [],
  };
}

function addressOf(element: Element, base: string): string | null {
  const own = sourceNames.map((name) => safeLink(element.getAttribute(name), base));
  const inner = [...element.querySelectorAll('source[src]')].map((source) =>
    safeLink(source.getAttribute('src'), base),
  );
  const url = [...own, ...inner].find((found) => found !== null) ?? null;
  return url?.startsWith('http') ? url : null;
}

function isInvisible(element: Element): boolean {
  const sides = ['width', 'height'].map((side) => Number.parseFloat(element.getAttribute(side) ?? '100'));
  return sides.some((side) => side < 30) && element.localName !== 'audio';
}

function mediaOf(element: Element, url: string): EmbedBlock['media'] {
  if (element.localName === 'audio' || /podcast|audio|soundcloud|spotify/i.test(url)) return 'audio';
  if (element.localName === 'video' || /video|youtu|vimeo|player|watch/i.test(url)) return 'video';
  if (/tweet|twitter|instagram|facebook|tiktok|threads|bsky|mastodon|\/post/i.test(url)) return 'social';
  return /\.pdf(?:$|[?#])|document|scribd/i.test(url) ? 'document' : 'other';
}

/** The formula as text: its TeX source where the page gives it, else its letters. */
export function mathSource(math: Element): string {
  const tex = math.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
  return tex ?? math.getAttribute('alttext') ?? math.textContent ?? '';
}
