/** Pictures with their caption and credit, and galleries of them. */
import type { Block, Figure, GalleryBlock, Span } from '../article.ts';
import { cleanLine } from '../clean-text.ts';
import { limits, plain } from '../text.ts';
import { blockText } from './block-text.ts';
import { captionText, closesCaption, lastName } from './caption-text.ts';
import { joinNames } from './copy.ts';
import { tellCredit } from './credits.ts';
import { textOf } from './dom.ts';
import { finish, type Walk } from './flow.ts';
import { imageOf, pictureKey } from './image.ts';

const creditNames =
  /-(?:cred|fotograf|credit|credits|copyright|source|photographer|photo-credit|attribution|agency|byline|author)-/;
/** How captions are called. */
export const captionNames =
  /-(?:legend|description|cutline|(?:pic|img|image|photo|picture)-?(?:desc|text|info|note)|bildunterschrift|legende|pie-de-foto|didascalia)-|caption/;
/** Where pages keep a caption that a script shows. */
const captionAttributes = [
  'data-caption',
  'data-image-caption',
  'data-sub-html',
  'data-image-description',
] as const;
const framed = 'iframe, video, audio, table, pre, blockquote';

type Described = { caption: Span[]; credit: string | null };

/** Reads a `figure`: a gallery, a picture, or whatever else has a caption. */
export function readFigure(element: Element, walk: Walk): void {
  const block = galleryOf(element, walk.reader.base) ?? figureOf(element, walk.reader.base);
  if (block !== null) finish(walk.flow, block, element);
  else if (element.querySelector(framed) !== null) readFramed(element, walk);
  else walk.readContainer(element, walk);
}

/** Reads a picture that stands by itself. */
export function readPicture(element: Element, walk: Walk): void {
  const image = imageOf(element, walk.reader.base);
  const initial = /^\p{Lu}$/u.exec(element.getAttribute('alt') ?? '')?.[0];
  if (initial !== undefined && (image?.width ?? 0) < 150) walk.flow.run.push({ ...walk.ink, text: initial });
  else if (image !== null) finish(walk.flow, { kind: 'figure', image, ...describe(element) }, element);
}

/** Reads what a figure frames, and gives it the caption, which is no text of the story. A player stays with it. */
function readFramed(element: Element, walk: Walk): void {
  const caption = element.querySelector('figcaption');
  const isPlayer = ({ localName }: Element): boolean =>
    caption !== null && /^(?:iframe|video|audio)$/.test(localName);
  const leaves = (inner: Element): boolean =>
    inner === caption || (!isPlayer(inner) && walk.reader.leaves(inner));
  const blocks = walk.inside(element, { ...walk, reader: { ...walk.reader, leaves } });
  const told = caption === null ? [] : walk.inside(caption, walk);
  const text = cleanLine(told.map(blockText).join(' ')).slice(0, limits.line);
  const bearer = text === '' ? -1 : blocks.findIndex(canBear);
  for (const [index, block] of blocks.entries())
    finish(walk.flow, index === bearer ? bearing(block, text) : block, element);
  if (bearer === -1 && caption !== null) for (const block of told) finish(walk.flow, block, caption);
}

function canBear(block: Block): boolean {
  if (block.kind === 'quote') return block.cite.length === 0;
  return block.kind === 'embed' || (block.kind === 'table' && block.caption.length === 0);
}

function bearing(block: Block, text: string): Block {
  if (block.kind === 'embed') return { ...block, title: text };
  if (block.kind === 'quote') return { ...block, cite: [{ text: text.replace(/^[—–-]\s*/, '') }] };
  return block.kind === 'table' ? { ...block, caption: [{ text }] } : block;
}

/** The figure that an element holds, or null where there is no picture, or more text than a caption has. */
export function figureOf(element: Element, base: string): Figure | null {
  const [image] = element.querySelector(framed) === null ? imagesIn(element, base) : [];
  if (image === undefined) return null;
  const described = describe(element);
  return saysMore(element, described) ? null : { kind: 'figure', image, ...described };
}

/** Characters beside the caption that are no text: buttons, counts, alternatives for screen readers. */
const mostBeside = 160;

function saysMore(element: Element, { caption, credit }: Described): boolean {
  const told = plain(caption).length + (credit?.length ?? 0);
  return textOf(element).length > told + mostBeside;
}

function imagesIn(element: Element, base: string): Figure['image'][] {
  const images = new Map<string, Figure['image']>();
  for (const candidate of element.querySelectorAll('img')) {
    const image = imageOf(candidate, base);
    const key = image === null ? '' : pictureKey(image.src);
    if (image !== null && !images.has(key)) images.set(key, image);
  }
  return [...images.values()];
}

/** The caption and the credit within a figure, told apart. */
export function describe(figure: Element): Described {
  const caption = captionElement(figure);
  const credits = creditElements(figure, caption);
  const creditText = withoutBrackets(cleanLine(credits[0]?.textContent ?? '')).slice(0, limits.line);
  const shown = cleanLine(
    caption === null || credits.includes(caption) ? '' : captionText(caption, new Set(credits)),
  );
  const whole = (shown || statedCaption(figure)).slice(0, limits.line);
  const told = creditText === '' ? tellCredit(whole) : { caption: whole, credit: creditText };
  return { caption: told.caption === '' ? [] : [{ text: told.caption }], credit: told.credit };
}

/** A caption that no element shows, from attributes, which may hold markup; or from the element it points to. */
function statedCaption(figure: Element): string {
  const bearers = [figure, ...figure.querySelectorAll('img, a')];
  for (const bearer of bearers)
    for (const name of captionAttributes) {
      const text = cleanLine(
        (bearer.getAttribute(name) ?? '').slice(0, limits.line).replace(/<[^<>]*>/g, ' '),
      );
      if (/\p{L}/u.test(text)) return text;
    }
  const ids = bearers.flatMap((bearer) => bearer.getAttribute('aria-describedby') ?? []);
  return cleanLine(ids.map((id) => figure.ownerDocument.getElementById(id)?.textContent ?? '').join(' '));
}

function captionElement(figure: Element): Element | null {
  const own = figure.querySelector('figcaption');
  if (own !== null) return own;
  for (const element of figure.querySelectorAll('[class]'))
    if (captionNames.test(joinNames(element.getAttribute('class') ?? '')) && textOf(element) !== '')
      return element;
  return figure.localName === 'table' ? (figure.querySelector('tr:last-child > td') ?? null) : null;
}

/** The elements that say who took the picture, all with the same words: small screens often have one of their own. */
function creditElements(figure: Element, caption: Element | null): Element[] {
  const all = [...figure.querySelectorAll('[class], [itemprop="copyrightHolder"], small, cite')].filter(
    (element) => isCredit(element) && textOf(element).length < 200 && textOf(element) !== '',
  );
  const [first] = all;
  if (first !== undefined) return all.filter((element) => textOf(element) === textOf(first));
  const name = caption === null ? null : lastName(caption);
  return name === null ? [] : [name];
}

/** "(Ann Lee)" as "Ann Lee". */
function withoutBrackets(credit: string): string {
  return credit.replace(/^\(([^()]*)\)$/, '$1');
}

function isCredit(element: Element): boolean {
  const names = joinNames(element.getAttribute('class') ?? '');
  return (
    element.localName === 'small' ||
    (element.localName === 'cite' && closesCaption(element)) ||
    element.getAttribute('itemprop') !== null ||
    (creditNames.test(names) && !captionNames.test(names))
  );
}

/** Several pictures in one box made for them, in order and each once, or null where it holds fewer than two. */
export function galleryOf(element: Element, base: string): GalleryBlock | null {
  const inner = [...element.querySelectorAll('figure')];
  const figures =
    inner.length > 0 ? inner.flatMap((figure) => figureOf(figure, base) ?? []) : pairIn(element, base);
  const keys = figures.map(({ image }) => pictureKey(image.src));
  const different = figures.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
  if (different.length < 2) return null;
  return {
    kind: 'gallery',
    figures: different.map(({ image, caption, credit }) => ({ image, caption, credit })),
  };
}

/** Two pictures and more in one figure, such as before and after, have one caption, which stands below the last. */
function pairIn(element: Element, base: string): Figure[] {
  const whole = figureOf(element, base);
  if (whole === null) return [];
  const images = imagesIn(element, base);
  return images.map((image, at): Figure => {
    if (at === images.length - 1) return { ...whole, image };
    return { kind: 'figure', image, caption: [], credit: null };
  });
}
