/** What counts as a picture of the story, and how it is described. */
import { isSafeImage, parseAddress } from '../addresses.ts';
import type { Image } from '../article.ts';
import { cleanLine } from '../clean-text.ts';
import { limits } from '../text.ts';
import { joinNames } from './copy.ts';

/** Anything smaller than this many CSS pixels on a side is an icon, a spacer or a tracker. */
const smallest = 60;
const ornament =
  /(?:^|[/_.-])(?:icon|logo|sprite|avatar|gravatar|emoji|spacer|pixel|blank|placeholder|badge|button|share)s?(?:[/_.-]|$)/i;

/** Names of pictures that show who wrote the story. */
const portrait =
  /-(?:avatar|gravatar|headshot|contributor|author-?(?:image|photo|picture|img|avatar|thumb\w*)|byline-?(?:image|photo|img))-/;

function statedSize(image: Element, side: 'width' | 'height'): number | null {
  const size = Number.parseFloat(image.getAttribute(side) ?? '');
  return Number.isFinite(size) && size > 0 ? Math.min(Math.round(size), 20_000) : null;
}

/** An address with a query on another host, without a size and without the name of a picture, counts readers. */
function isCounter(element: Element, { src, base }: { src: string; base: string }): boolean {
  const { search, host } = new URL(src);
  if (search === '' || host === new URL(base).host || element.hasAttribute('width')) return false;
  return !/\.(?:jpe?g|png|webp|avif|gif)\b|(?:format|fm|fmt)=/i.test(src);
}

/** The picture of an `img` element whose source was settled before, or null for icons, trackers and blanks. */
export function imageOf(element: Element, base: string): Image | null {
  const source = element.getAttribute('src') ?? '';
  const src = source === '' ? undefined : parseAddress(source, base)?.href;
  if (src === undefined) return null;
  if (!isSafeImage(src) || src.length > 2_800_000) return null;
  if (src.startsWith('data:') && src.length < 1_000) return null;
  if (isCounter(element, { src, base })) return null;
  const names = joinNames(
    `${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`,
  );
  if (portrait.test(names)) return null;
  const width = statedSize(element, 'width');
  const height = statedSize(element, 'height');
  if ((width ?? smallest) < smallest || (height ?? smallest) < smallest) return null;
  if (/\.svg(?:$|[?#])/i.test(src) || (width === null && ornament.test(new URL(src).pathname))) return null;
  return { src, alt: altOf(element), width, height };
}

/** What systems fill in where nobody described the picture: the name of its file. */
const fileName =
  /^\S+\.(?:jpe?g|png|gif|webp|avif|tiff?|heic)$|^(?:IMG|DSC|DSCN|DSCF|P|PXL)[_-]?\d{3,}(?:[_-]\w+)*$/i;

function altOf(element: Element): string {
  const alt = cleanLine(element.getAttribute('alt') ?? '');
  return fileName.test(alt) ? '' : alt.slice(0, limits.line);
}

/** Parts of a path and of a query that only say how large a picture is to come. */
const sizeInPath =
  /[-_]?\d{2,4}x\d{2,4}|-scaled|@[23]x|[-_]\d{2,4}w\b|\/(?:w|h|width|height)?[-_=]?(?!19|20)\d{3,4}(?=\/)/g;
const sizeInQuery =
  /^(?:w|h|q|width|height|quality|resize|fit|crop|auto|format|fm|dpr|ssl|strip|scale|size|itok|imwidth|impolicy|im)$/i;

/** What an address says beside the size, or null where that may be no picture of its own. */
function contentOf(src: string): string | null {
  if (!src.startsWith('http')) return null;
  const { host, pathname, searchParams } = new URL(src);
  const rest = [...searchParams].filter(([name]) => !sizeInQuery.test(name));
  // A bare number is a size only beside a file name of its own, not in "/1001/large.jpg".
  const isNamed = /\d[^/]*$|[^/]{16,}$/.test(pathname);
  const path = pathname
    .replace(sizeInPath, (size) => (/^\/\d/.test(size) && !isNamed ? size : ''))
    .replace(/\.(?:jpe?g|png|webp|avif|gif)$/i, '');
  return path === pathname ? null : `${host}${path}?${rest.join('&')}`;
}

/** Keys that were told before: each picture is compared by several steps. */
const keys = new Map<string, string>();
const mostKeys = 1_000;

/** Equal for one picture at two addresses, such as in two sizes. */
export function pictureKey(src: string): string {
  const known = keys.get(src);
  if (known !== undefined) return known;
  if (keys.size >= mostKeys) keys.clear();
  const key = contentOf(src) ?? src;
  keys.set(src, key);
  return key;
}
