/** Captions that stand below their picture as a paragraph of their own. */
import type { Figure } from '../article.ts';
import { plain } from '../text.ts';
import { joinNames } from './copy.ts';
import { captionNames, tellCredit } from './figures.ts';
import type { Unit } from './units.ts';

export type Captioned = { units: Unit[]; lead: Figure | null };

/** Gives each bare picture the caption right after it, and the lead picture the one before the story. */
export function attachCaptions(units: readonly Unit[], lead: Figure | null): Captioned {
  const rest: Unit[] = [];
  let own = lead;
  for (const unit of units) {
    const text = captionOf(unit);
    const last = rest.at(-1);
    // A picture that the header shows is the lead picture itself.
    const [picture] = last?.aside?.pass === 'taken' ? [] : (last?.blocks ?? []);
    if (text !== null && picture?.kind === 'figure' && picture.caption.length === 0 && last !== undefined)
      rest[rest.length - 1] = { ...last, blocks: [withCaption(picture, text)] };
    else if (
      text !== null &&
      own !== null &&
      own.caption.length === 0 &&
      rest.every(({ aside }) => aside !== null)
    )
      own = withCaption(own, text);
    else if (picture?.kind === 'figure' && last !== undefined && isCreditLine(unit))
      rest[rest.length - 1] = { ...last, blocks: [withCaption(picture, textOfUnit(unit))] };
    else rest.push(unit);
  }
  return { units: rest, lead: own };
}

/** The text of a short paragraph whose names say that it is a caption. */
function captionOf({ blocks, element }: Unit): string | null {
  const [only] = blocks;
  if (
    blocks.length !== 1 ||
    only?.kind !== 'paragraph' ||
    !captionNames.test(joinNames(element.getAttribute('class') ?? ''))
  )
    return null;
  const text = plain(only.text);
  return text.length <= 400 ? text : null;
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
