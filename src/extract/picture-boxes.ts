/**
 * Boxes made for one picture: "image-right", "photo-wrap". The lines that stand in one with the picture are its
 * caption and its credit, whatever their own tags and names say, and controls such as "Enlarge".
 */
import type { Block, Figure } from '../article.ts';
import { plain } from '../text.ts';
import { blockText } from './block-text.ts';
import { joinNames } from './copy.ts';
import { tellCredit } from './credits.ts';
import { isLongerThan, textOf } from './dom.ts';
import type { Unit } from './units.ts';

/** Characters that a box for a picture holds at most, and how far up from the picture it is looked for. */
const longest = 400;
const highest = 5;
/** How many lines before and after its picture are looked at. */
const reach = 4;
const names = /-(?:images?|photos?|pictures?|img|fotos?|bild(?:er)?|illustration|figure|captions?)-/;
const control = { pass: 'furniture', reason: 'page controls' } as const;

/** The units with the lines of such boxes given to their picture, which is story where its caption is. */
export function joinPictureBoxes(units: readonly Unit[]): Unit[] {
  const instead = new Map<Unit, Unit[]>();
  units.forEach((unit, index) => {
    const [figure, ...others] = unit.blocks.filter(isFigure);
    if (figure === undefined || others.length > 0 || !(unit.aside === null || unit.aside.pass === 'body'))
      return;
    const box = boxOf(unit.element);
    if (box === null) return;
    const near = units.slice(Math.max(0, index - reach), index + reach + 1);
    const lines = near.filter((line) => isLine(line) && box.contains(line.element));
    const controls = lines.filter((line) => near.indexOf(line) < near.indexOf(unit) && isControl(line, box));
    const captions = lines.filter((line) => !controls.includes(line));
    if (captions.length === 0) return;
    const rest = { ...unit, blocks: unit.blocks.filter((block) => block !== figure) };
    const whole = { ...unit, aside: null, blocks: [captions.reduce(withLine, figure)] };
    for (const line of captions) instead.set(line, []);
    for (const line of controls) instead.set(line, [{ ...line, aside: control }]);
    instead.set(unit, rest.blocks.length === 0 ? [whole] : [rest, whole]);
  });
  return units.flatMap((unit) => instead.get(unit) ?? [unit]);
}

function isFigure(block: Block): block is Extract<Block, { kind: 'figure' }> {
  return block.kind === 'figure';
}

/** The outermost box around a picture that is named for one and holds no more than a caption. */
function boxOf(picture: Element): Element | null {
  let box: Element | null = null;
  let up: Element | null = picture;
  for (let step = 0; up !== null && step < highest; step += 1, up = up.parentElement) {
    if (isLongerThan(up, longest * 3) || textOf(up).length > longest) break;
    if (isNamed(up) && up.querySelectorAll('img').length === 1) box = up;
  }
  return box;
}

function isNamed(element: Element): boolean {
  if (element.localName === 'figure') return true;
  const isBox = /^(?:div|section|aside|span|td|table)$/.test(element.localName);
  return isBox && names.test(joinNames(element.getAttribute('class') ?? ''));
}

function isLine({ aside, blocks }: Unit): boolean {
  return aside === null && blocks.length === 1 && blocks[0]?.kind === 'paragraph';
}

/** A word or two above the picture that is all one link: "Enlarge". */
function isControl({ blocks: [only] }: Unit, box: Element): boolean {
  const text = only === undefined ? '' : blockText(only).trim();
  return text.length <= 24 && [...box.getElementsByTagName('a')].some((link) => textOf(link) === text);
}

function withLine<F extends Figure>(figure: F, { blocks }: Unit): F {
  const [only] = blocks;
  const { caption, credit } = tellCredit(only?.kind === 'paragraph' ? plain(only.text).trim() : '');
  const told = plain(figure.caption);
  const whole = [told, told === caption ? '' : caption].filter(Boolean).join(' ');
  const credits = [figure.credit, credit].filter(Boolean).join(', ');
  return { ...figure, caption: whole === '' ? [] : [{ text: whole }], credit: credits || null };
}
