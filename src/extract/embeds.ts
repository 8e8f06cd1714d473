/** Videos, social posts and maps as cards: they are never loaded, only named and linked. */
import type { EmbedBlock } from '../article.ts';
import { cleanLine } from '../clean-text.ts';
import { limits } from '../text.ts';
import { finish, type Walk } from './flow.ts';
import { safeLink } from './spans.ts';

/** The name of a site as readers know it: its host without `www.` and the like. */
export function providerOf(url: string | null): string {
  return url === null ? '' : new URL(url).hostname.replace(/^(?:www|m|player|embed|platform)\./, '');
}

/** Elements that play or frame something from elsewhere; stand-ins name only its number, from which follows its address. */
const custom: Readonly<Record<string, readonly [attribute: string, address: string]>> = {
  'lite-youtube': ['videoid', 'https://www.youtube.com/watch?v='],
  'youtube-video': ['videoid', 'https://www.youtube.com/watch?v='],
  'lite-vimeo': ['videoid', 'https://vimeo.com/'],
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/watch?v='],
  'amp-vimeo': ['data-videoid', 'https://vimeo.com/'],
  'amp-dailymotion': ['data-videoid', 'https://www.dailymotion.com/video/'],
  'amp-twitter': ['data-tweetid', 'https://twitter.com/i/status/'],
  'amp-instagram': ['data-shortcode', 'https://www.instagram.com/p/'],
  'amp-facebook': ['data-href', ''],
  'amp-iframe': ['src', ''],
  'amp-video': ['src', ''],
  'amp-audio': ['src', ''],
};

/** The tags of what becomes a card. */
export const embedTags: readonly string[] = [
  'iframe',
  'video',
  'audio',
  'object',
  'embed',
  ...Object.keys(custom),
];

/** Reads a player or frame as its card. */
export function readEmbed(element: Element, { flow, reader }: Walk): void {
  const block = embedOf(element, reader.base);
  if (block !== null) finish(flow, block, element);
}

const sourceNames = ['src', 'data-src', 'data-lazy-src', 'data-url', 'data'] as const;
const neverStory =
  /\b(?:ads?|advert\w*|doubleclick|googlesyndication|adservice|pixel|beacon|captcha|consent|comments?|newsletter|signup|subscribe|like\.php|like-?box|plusone|(?:share|tweet|follow|like)-?button)\b/i;

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
  const [attribute = '', address = ''] = custom[element.localName] ?? [];
  const number = element.getAttribute(attribute);
  if (number !== null) return safeLink(`${address}${number}`, base);
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
