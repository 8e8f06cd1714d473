/** Captions that stand below their picture as a paragraph of their own. */
import type { Figure } from '../article.ts';
import { plain } from '../text.ts';
import { joinNames } from './copy.ts';
import { pointsAtPicture, tellCredit } from './credits.ts';
import { isLongerThan } from './dom.ts';
import { captionNames } from './figures.ts';
import { joinPictureBoxes } from './picture-boxes.ts';
import type { Unit } from './units.ts';

/** How boxes for the credit of a picture are called. */
const creditBox = /-credits?-/;
const longestLine = 250;

export type Captioned = { units: Unit[]; lead: Figure | null };

/** Gives each bare picture the caption right after it, and the lead picture the one before the story. */
export function attachCaptions(units: readonly Unit[], lead: Figure | null): Captioned {
  const rest: Unit[] = [];
  let own = lead;
  let hasBegun = false;
  for (const unit of joinPictureBoxes(units)) {
    const last = rest.at(-1);
    // A picture that the header shows is the lead picture itself.
    const isLead = last?.aside?.pass === 'taken' && last.blocks[0]?.kind === 'figure';
    const [block] = isLead ? [] : (last?.blocks ?? []);
    const picture = block?.kind === 'figure' ? block : null;
    const isBelow = isBare(picture) || (isLead && isBare(own));
    const isOwn = isBelow || (isBare(own) && !hasBegun);
    const text = isOwn ? (captionOf(unit) ?? (isBelow ? creditedLine(unit) : null)) : null;
    if (text !== null && picture !== null && isBare(picture) && last !== undefined)
      rest[rest.length - 1] = { ...last, blocks: [withCaption(picture, text)] };
    else if (text !== null && own !== null) own = withCaption(own, text);
    else if (picture !== null && last !== undefined && isCreditLine(unit))
      rest[rest.length - 1] = { ...last, blocks: [withCaption(picture, textOfUnit(unit))] };
    else {
      rest.push(unit);
      hasBegun ||= unit.aside === null;
    }
  }
  return { units: rest, lead: own };
}

function isBare(figure: Figure | null): boolean {
  return figure !== null && figure.caption.length === 0;
}

/** The text of a short paragraph whose tag or names say that it is a caption. */
function captionOf({ blocks, element }: Unit): string | null {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.kind !== 'paragraph') return null;
  const text = plain(only.text);
  return text.length <= 400 && (isCaption(element) || isWrapped(element)) ? text : null;
}

function isCaption(element: Element): boolean {
  const names = joinNames(element.getAttribute('class') ?? '');
  if (captionNames.test(names) || creditBox.test(names)) return true;
  const caption = element.closest('figcaption');
  return (
    caption !== null && (caption.closest('figure')?.querySelector('table, pre, blockquote') ?? null) === null
  );
}

/** A paragraph that holds nothing but a caption, and perhaps the picture. */
function isWrapped(element: Element): boolean {
  if (isLongerThan(element, 500)) return false;
  const text = element.textContent ?? '';
  return [...element.querySelectorAll('[class*="caption"]')].some(
    (inner) => inner.textContent?.trim() === text.trim(),
  );
}

/** A line right below a picture that ends in who took it, whatever its tags say. */
function creditedLine(unit: Unit): string | null {
  const text = unit.blocks.length === 1 ? textOfUnit(unit) : '';
  if (pointsAtPicture(text)) return text.slice(1).trim();
  if (text.length > longestLine || /[.!?…]$/.test(text)) return null;
  // A sentence may end in what is somebody's right; it seldom ends in who took a picture.
  return /[:：=＝]|[摄攝]$/.test(tellCredit(text).credit ?? '') ? text : null;
}

/** "Photo: Ann Lee" on a line of its own below a picture that has no credit. */
function isCreditLine(unit: Unit): boolean {
  const { caption, credit } = tellCredit(textOfUnit(unit));
  return caption === '' && credit !== null && unit.blocks.length === 1;
}

function textOfUnit({ blocks }: Unit): string {
  const [only] = blocks;
  return only?.kind === 'paragraph' ? plain(only.text) : '';
}

function withCaption(figure: Figure, text: string): Figure {
  const { caption, credit } = tellCredit(text);
  return {
    ...figure,
    caption: caption === '' ? figure.caption : [{ text: caption }],
    credit: figure.credit ?? credit,
  };
}
