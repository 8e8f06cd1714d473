/**
 * Makes every picture a plain `img` with its largest sensible source. News pages load pictures late: the real
 * address waits in a data attribute, a `srcset`, a `picture` source or a `noscript` beside a placeholder.
 */
import { parseAddress } from '../../addresses.ts';
import { takeAttributes } from '../copy.ts';
import type { Page, Repair } from '../pass.ts';
import { dropUnseen } from './unseen-pictures.ts';

/** No reader's screen shows more, and saved stories should stay small. */
const widest = 2_000;

const lateSource =
  /^data-(?:(?:lazy|original|hi-?res|full|large|deferred|default|delayed)-?)*(?:src|source|original|url|image|img|hires|large-file|orig-file|pagespeed-lazy-src)$/;
const lateSet = /^(?:data-(?:(?:lazy|original|deferred|default)-?)*(?:srcset|set|sources?))$/;
const looksLikePicture = /^(?:https?:)?\/\/|^\.{0,2}\/|^[\w%-]+\/|\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])/i;
const extension = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#&%])/i;
const placeholder =
  /^data:|^about:|(?:^|[/_-])(?:blank|spacer|placeholder|pixel|transparent|loading|lazy|1x1|grey|gray)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;

export const pictures: Repair = {
  id: 'pictures',
  mend(page) {
    for (const custom of page.body.querySelectorAll('amp-img, amp-anim')) plainImage(page, custom);
    for (const noscript of page.body.querySelectorAll('noscript')) unwrapNoscript(page, noscript);
    for (const box of page.body.querySelectorAll(painted)) picturesFromPaint(page, box);
    const images = [...page.body.querySelectorAll('img')];
    for (const image of images) settle(page, image);
    dropUnseen(page, images);
    // Browsers weigh all sources of a picture anew for each that is copied: they have had their say.
    for (const source of page.body.querySelectorAll('picture > source')) source.remove();
  },
};

/** AMP and its kin name their picture element otherwise. */
function plainImage({ document }: Page, custom: Element): void {
  if (custom.localName === 'img') return;
  const image = document.createElement('img');
  takeAttributes(image, custom);
  custom.replaceWith(image);
}

/**
 * A `noscript` that holds one picture repeats the placeholder before it, or is the only trace of it. In a live
 * page its content is text, since scripts are on; it is parsed in a document of its own.
 */
function unwrapNoscript({ document }: Page, noscript: Element): void {
  const source = noscript.firstElementChild === null ? (noscript.textContent ?? '') : '';
  if (source !== '' && (!source.includes('<img') || holdsMany(source))) return;
  const held = source === '' ? noscript : new DOMParser().parseFromString(source, 'text/html').body;
  const [image, ...others] = held.querySelectorAll('img');
  if (image === undefined || others.length > 0 || (held.textContent ?? '').trim() !== '') return;
  const kept = document.importNode(image);
  const before = noscript.previousElementSibling;
  const twin = before?.localName === 'img' ? before : before?.querySelector('img');
  if (twin && (before?.textContent ?? '').trim() === '') inherit(twin, kept);
  else if (showsPicture(kept)) noscript.before(kept);
}

/** True for a long text with more than one picture, which need not be parsed to be told. */
function holdsMany(source: string): boolean {
  return source.length > 50_000 && source.indexOf('<img') !== source.lastIndexOf('<img');
}

/** A picture of the story states its size or its kind; counters of readers come in a `noscript` too. */
function showsPicture(image: Element): boolean {
  const source = image.getAttribute('src') ?? '';
  return image.hasAttribute('srcset') || Number(image.getAttribute('width')) >= 60 || extension.test(source);
}

/** The placeholder stays where it is and takes the source of its twin. */
function inherit(placeholderImage: Element, real: Element): void {
  for (const name of ['src', 'srcset', 'alt', 'width', 'height']) {
    const value = real.getAttribute(name);
    if (value !== null && value !== '') placeholderImage.setAttribute(name, value);
  }
}

/** Boxes that may show a picture as their background. */
const painted = '[style*="background"], [data-bg], [data-background-image], [data-background], [data-bgset]';
const pictured = /(?:^|[\s_-])(?:image|img|photo|picture|media|hero|figure|slide|foto|bild)(?:$|[\s_-])/i;

/** An empty box that is called a picture, or stands in a figure, and whose background is one. */
function picturesFromPaint({ document }: Page, box: Element): void {
  const isNamed = pictured.test(box.className) || box.closest('figure') !== null;
  if (!isNamed || box.querySelector('img') !== null || (box.textContent ?? '').trim() !== '') return;
  const style = /background(?:-image)?:[^;]*?url\(\s*["']?([^"')]+)/i.exec(
    box.getAttribute('style') ?? '',
  )?.[1];
  const late = ['data-bg', 'data-background-image', 'data-background', 'data-bgset'].map((name) =>
    box.getAttribute(name),
  );
  const source = [style, ...late].find(
    (text) => text && looksLikePicture.test(text) && !text.startsWith('#'),
  );
  if (!source || source.includes('gradient') || box.closest('figure')?.querySelector('img')) return;
  const image = document.createElement('img');
  image.setAttribute('src', /^url\(["']?([^"')]+)/.exec(source)?.[1] ?? source);
  image.setAttribute('alt', box.getAttribute('aria-label') ?? '');
  box.append(image);
}

function settle(page: Page, image: HTMLImageElement): void {
  const source = bestSource(page, image);
  if (source !== null) image.setAttribute('src', source);
  image.removeAttribute('srcset');
}

type Candidate = { url: string; width: number };

function bestSource(page: Page, image: Element): string | null {
  const offered = [...ownCandidates(image), ...pictureCandidates(image)];
  const usable = offered.flatMap(({ url, width }) => {
    const address = placeholder.test(url) ? null : parseAddress(url, page.base);
    return address === null ? [] : [{ url: address.href, width }];
  });
  return largestSensible(usable)?.url ?? null;
}

/** The widest that is not wider than any screen, else the narrowest of those that are. */
function largestSensible(candidates: readonly Candidate[]): Candidate | undefined {
  const fitting = candidates.filter(({ width }) => width <= widest);
  if (fitting.length === 0) return candidates.toSorted((a, b) => a.width - b.width)[0];
  return fitting.reduce((best, next) => (next.width > best.width ? next : best));
}

function ownCandidates(image: Element): Candidate[] {
  const declared = Number(image.getAttribute('width')) || 1;
  const found: Candidate[] = [];
  for (const name of image.getAttributeNames()) {
    const value = image.getAttribute(name) ?? '';
    if (value === '') continue;
    if (name === 'srcset' || lateSet.test(name))
      for (const candidate of parseSrcset(value)) found.push(candidate);
    else if (lateSource.test(name) && looksLikePicture.test(value.trim()))
      found.unshift({ url: value.trim(), width: declared });
    else if (name === 'src') found.push({ url: value.trim(), width: declared });
  }
  return found;
}

function pictureCandidates(image: Element): Candidate[] {
  const picture = image.parentElement;
  if (picture?.localName !== 'picture') return [];
  return [...picture.querySelectorAll('source')].flatMap((source) =>
    parseSrcset(source.getAttribute('srcset') ?? source.getAttribute('data-srcset') ?? ''),
  );
}

/** Longest `srcset` that is read. */
const longestSet = 20_000;

/**
 * The candidates of a `srcset`, each at its start or after a comma; a density such as `2x` counts as that many times
 * 600 pixels.
 */
export function parseSrcset(srcset: string): Candidate[] {
  const found: Candidate[] = [];
  let begins = true;
  const begin = (token: string): void => {
    const url = withoutCommas(token);
    if (url !== '') found.push({ url, width: 600 });
    begins = url === '' || token.endsWith(',');
  };
  for (const token of srcset.slice(0, longestSet).match(/\S+/g) ?? []) {
    const [, amount, unit, after] = /^([\d.]{1,9})([wxh])(?:,(.*))?$/.exec(token) ?? [];
    const last = found.at(-1);
    if (begins || last === undefined) begin(token);
    else if (amount !== undefined) {
      last.width = Number(amount) * (unit === 'w' ? 1 : 600) || last.width;
      if (after !== undefined) begin(after);
    } else begins = token.endsWith(',');
  }
  return found;
}

/** Commas part candidates; a run of them is looked at from its end, once. */
function withoutCommas(token: string): string {
  let [start, end] = [0, token.length];
  while (token[start] === ',') start += 1;
  while (end > start && token[end - 1] === ',') end -= 1;
  return token.slice(start, end);
}
