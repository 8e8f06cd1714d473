/** The picture at the head of the story. */
import { isSafeImage, parseAddress, unescaped } from '../../addresses.ts';
import type { Figure, Image } from '../../article.ts';
import { limits } from '../../text.ts';
import { describe } from '../figures.ts';
import { imageOf } from '../image.ts';
import { isNode, lineOf, listOf } from './json-ld.ts';
import { absolute, metasOf, resolved, type Sources } from './sources.ts';
import { ancestorsOf } from './visible-text.ts';
import { hintOf } from './walk.ts';

export type Lead = { figure: Figure; element: Element | null };

const portrait =
  /author|byline|avatar|profile|headshot|gravatar|bio\b|contributor|logo|icon|sponsor|badge|banner-ad|newsletter|share|social/;
const elsewhere =
  /related|sidebar|recommend|footer|comment|popular|more-|teaser|promo|navigation|breadcrumb|\bmenu\b/;
const narrowest = 240;

/** The file's name without size, for telling the same picture in two sizes. */
function fileOf(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname + new URL(address).search : address;
  const names = unescaped(path).match(/(?<![^/=?&])[^/=?&]+\.(?:jpe?g|png|webp|avif|gif)/gi);
  return (names?.at(-1) ?? path.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/[-_]?\d{2,4}x\d{2,4}|-scaled|@2x|-?\d{2,4}w\b/g, '')
    .replace(/\.\w+$/, '');
}

/** Pictures that the page names as its own for other sites, those of the story first. */
function statedImages(sources: Sources): string[] {
  const graph = ['image', 'primaryImageOfPage', 'thumbnailUrl'].flatMap((key) =>
    [sources.story, sources.page]
      .flatMap((node) => listOf(node?.[key]))
      .flatMap((value) => addressOf(sources, value)),
  );
  const all = [
    ...metasOf(sources, [
      'og:image:secure_url',
      'og:image',
      'og:image:url',
      'twitter:image',
      'twitter:image:src',
      'parsely-image-url',
      'sailthru.image.full',
      'thumbnail',
    ]),
    ...graph,
  ];
  return [...new Set(all)]
    .flatMap((address) => absolute(sources, address) ?? [])
    .filter((url) => isSafeImage(url) && url.length <= limits.url);
}

function addressOf(sources: Sources, value: unknown): string[] {
  const node = resolved(sources, value);
  if (!isNode(node)) return typeof node === 'string' ? [node] : [];
  return [node['contentUrl'], node['url'], node['@id']].filter((url) => typeof url === 'string').slice(0, 1);
}

const generic =
  /logo|default|placeholder|fallback|favicon|share|social|og-image|ogimage|opengraph|brand|site-?icon|avatar|gravatar|blank|\.svg(?:$|\?)/i;

/** The box that holds the picture with its caption and nothing of the story. */
function boxOf(image: Element): Element {
  let box = image;
  for (const around of ancestorsOf(image).slice(0, 6)) {
    if (around.localName === 'figure') return around;
    if (
      /^(?:body|main|article|header|h1)$/.test(around.localName) ||
      around.querySelector('h1, h2, ul, ol, form, p + p, time') !== null
    )
      break;
    if (around.getElementsByTagName('img').length > 1 || (around.textContent ?? '').trim().length > 500)
      break;
    box = around;
  }
  return box;
}

/** Most pictures that are weighed. */
const mostPictures = 20;

function isInline(image: Element): boolean {
  return (image.getAttribute('src') ?? 'data:').startsWith('data:');
}

type Candidate = { element: Element; image: Image; points: number; at: number };

/** Position in page order of the first long paragraphs after the headline: the lead picture stands before them. */
function bodyStart(sources: Sources, headline: number): number {
  const { all } = sources.walk;
  let long = 0;
  for (let at = Math.max(0, headline); at < all.length; at += 1) {
    const element = all[at];
    if (element?.localName !== 'p' || (element.textContent ?? '').length < 120) continue;
    long += 1;
    if (long === 3) return at;
  }
  return all.length;
}

function isOther(element: Element): boolean {
  if (portrait.test(hintOf(element))) return true;
  return ancestorsOf(element)
    .slice(0, 12)
    .some((box) => {
      const hint = hintOf(box);
      return (
        /^(?:nav|footer|aside|li)$/.test(box.localName) ||
        elsewhere.test(hint) ||
        (box.localName !== 'article' &&
          box.localName !== 'body' &&
          portrait.test(hint) &&
          (box.textContent ?? '').length < 600)
      );
    });
}

function candidates(sources: Sources, headline: number, stated: readonly string[]): Candidate[] {
  const end = bodyStart(sources, headline);
  const files = new Set(stated.map(fileOf));
  const found: Candidate[] = [];
  for (const { element, at } of sources.walk.images) {
    if (found.length >= mostPictures || at > end) break;
    if (element.localName !== 'img' || (headline >= 0 && at < headline - 40) || isInline(element)) continue;
    const image = imageOf(element, sources.base);
    if (image === null || (image.width ?? narrowest) < narrowest || isOther(element)) continue;
    const same = files.has(fileOf(image.src)) ? 3 : 0;
    const framed = ancestorsOf(element)
      .slice(0, 5)
      .some((box) => box.localName === 'figure')
      ? 1
      : 0;
    const large = (image.width ?? 0) >= 500 ? 1 : 0;
    found.push({ element, image, at, points: same + framed + large + (image.alt === '' ? 0 : 0.5) });
  }
  return found;
}

function figure(image: Image, box: Element): Figure {
  const { caption, credit } = describe(box);
  return { kind: 'figure', image, caption, credit };
}

/** Above this many points a picture is the story's own and no ornament of the page. */
const enough = 1;

/**
 * The lead picture of the story whose headline stands at `headline` in page order: one shown before the third
 * paragraph, else the one that the page names for other sites, if it is shown nowhere and comes from where the page or
 * its other pictures come from: reading must not tell anybody new.
 */
export function readLeadImage(sources: Sources, headline: number): Lead | null {
  const stated = statedImages(sources).filter((url) => !generic.test(new URL(url).pathname));
  const best = candidates(sources, headline, stated).toSorted(
    (a, b) => b.points - a.points || a.at - b.at,
  )[0];
  if (best !== undefined && best.points >= enough) {
    const box = boxOf(best.element);
    return { figure: figure(best.image, box), element: box };
  }
  const src = stated.find((url) => isKnownHost(sources, url));
  const isShown =
    src !== undefined &&
    sources.walk.images.some(
      ({ element }) => !isInline(element) && fileOf(element.getAttribute('src') ?? '') === fileOf(src),
    );
  if (src === undefined || isShown) return null;
  return {
    figure: {
      kind: 'figure',
      image: { src, alt: altOf(sources), width: null, height: null },
      caption: [],
      credit: null,
    },
    element: null,
  };
}

function isKnownHost(sources: Sources, url: string): boolean {
  const { host } = new URL(url);
  const places = sources.walk.images.map(({ element }) => element.getAttribute('src') ?? '');
  return [sources.base, ...places].some((place) => parseAddress(place, sources.base)?.host === host);
}

function altOf(sources: Sources): string {
  return lineOf(metasOf(sources, ['og:image:alt', 'twitter:image:alt'])[0] ?? '').slice(0, limits.line);
}
