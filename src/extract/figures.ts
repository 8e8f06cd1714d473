/** Pictures with their caption and credit, and galleries of them. */
import type { Figure, GalleryBlock, Span } from '../article.ts';
import { limits } from '../text.ts';
import { cleanLine } from './clean-text.ts';
import { joinNames } from './copy.ts';
import { isElement, textOf } from './dom.ts';
import { imageOf } from './image.ts';

const creditNames =
  /-(?:cred|fotograf|credit|credits|copyright|source|photographer|photo-credit|attribution|agency|byline|author)-/;
/** How captions are called. */
export const captionNames =
  /-(?:legend|description|cutline|(?:pic|img|image|photo|picture)-?(?:desc|text|info|note)|bildunterschrift|legende|pie-de-foto|didascalia)-|caption/;
/** How captions end in a credit: "… (Photo: Ann Lee / Agency)", "… Credit: Ann Lee", "© Agency". */
const spelledCredit =
  /\s*[([]?\s*((?:photo|picture|image|illustration|graphic|video|foto|bild|photograph|photographie|crédit|credit|fotografie|источник|фото)s?(?:\s+(?:by|von|par|de|di|door))?\s*[:/–-]\s*[^()[\]]{2,120}|©\s*[^()[\]]{2,120})[)\]]?\s*$/iu;

/** Chinese and Korean newsrooms end a caption with who took the picture: “…。顾云帆 摄”. */
const taken = /(?<=[。．.！？」”\s])([\p{Script=Han}\p{Script=Hangul}·]{2,12}\s?(?:摄|攝|撮影|기자|촬영))$/u;

type Described = { caption: Span[]; credit: string | null };

/** The figure that an element holds, or null where there is no picture, or more text than a caption has. */
export function figureOf(element: Element, base: string): Figure | null {
  if (element.querySelector('table, blockquote, pre, iframe, video, audio') !== null) return null;
  for (const candidate of element.querySelectorAll('img')) {
    const image = imageOf(candidate, base);
    if (image !== null) return { kind: 'figure', image, ...describe(element) };
  }
  return null;
}

/** The caption and the credit within a figure, told apart. */
export function describe(figure: Element): Described {
  const caption = captionElement(figure);
  const credit = creditElement(figure);
  const creditText = cleanLine(credit?.textContent ?? '').slice(0, limits.line);
  const whole = cleanLine(caption === null ? '' : textWithout(caption, credit));
  const told = creditText === '' ? tellCredit(whole) : { caption: whole, credit: creditText };
  return { caption: told.caption === '' ? [] : [{ text: told.caption }], credit: told.credit };
}

/** A caption that ends in its credit, taken apart. */
export function tellCredit(whole: string): { caption: string; credit: string | null } {
  const spelled = spelledCredit.exec(whole) ?? taken.exec(whole);
  if (spelled === null) return { caption: whole, credit: null };
  return { caption: whole.slice(0, spelled.index).trim(), credit: spelled[1]?.trim() ?? null };
}

function captionElement(figure: Element): Element | null {
  const own = figure.querySelector('figcaption');
  if (own !== null) return own;
  for (const element of figure.querySelectorAll('[class]'))
    if (captionNames.test(joinNames(element.getAttribute('class') ?? '')) && textOf(element) !== '')
      return element;
  return null;
}

function creditElement(figure: Element): Element | null {
  for (const element of figure.querySelectorAll('[class], [itemprop="copyrightHolder"], small'))
    if (isCredit(element) && textOf(element).length < 200 && textOf(element) !== '') return element;
  return null;
}

function isCredit(element: Element): boolean {
  const names = joinNames(element.getAttribute('class') ?? '');
  return (
    element.localName === 'small' ||
    element.getAttribute('itemprop') !== null ||
    (creditNames.test(names) && !captionNames.test(names))
  );
}

function textWithout(element: Element, left: Element | null): string {
  if (left === null || !element.contains(left) || element === left) return element.textContent ?? '';
  let text = '';
  for (const node of element.childNodes) {
    if (node === left) continue;
    text += isElement(node) ? textWithout(node, left) : (node.nodeValue ?? '');
  }
  return text;
}

/** Several pictures in one box made for them, in order, or null where it holds fewer than two. */
export function galleryOf(element: Element, base: string): GalleryBlock | null {
  const figures = [...element.querySelectorAll('figure')].flatMap((inner) => {
    const figure = figureOf(inner, base);
    return figure === null ? [] : [{ image: figure.image, caption: figure.caption, credit: figure.credit }];
  });
  return figures.length < 2 ? null : { kind: 'gallery', figures };
}
