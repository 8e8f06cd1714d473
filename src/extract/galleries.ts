/** Galleries that a page lays out with boxes of its own. */
import type { Figure } from '../article.ts';
import { joinNames } from './copy.ts';
import type { Unit } from './units.ts';

const names =
  /-(?:\w*gallery|galerie|galer[ií]a|slide-?shows?|carousel|slider|swiper|foto-?strecke|bilder-?strecke|diaporama)-/;
/** Boxes between a picture and its gallery. */
const deepest = 8;

/** The units with pictures in a row that stand in one box made for them joined to a gallery. */
export function joinGalleries(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  let open: Element | null = null;
  for (const unit of units) {
    const figure = figureIn(unit);
    const box = figure === null ? null : galleryAround(unit.element);
    const last = joined.at(-1);
    if (figure !== null && box !== null && box === open && last !== undefined)
      joined[joined.length - 1] = withFigure(last, figure);
    else joined.push(unit);
    open = box;
  }
  return joined;
}

function figureIn({ aside, blocks }: Unit): Figure | null {
  const [only] = blocks;
  return aside === null && blocks.length === 1 && only?.kind === 'figure' ? only : null;
}

function galleryAround(element: Element): Element | null {
  let up: Element | null = element;
  for (let step = 0; up !== null && step < deepest; step += 1, up = up.parentElement)
    if (up.localName !== 'img' && names.test(joinNames(up.getAttribute('class') ?? ''))) return up;
  return null;
}

function withFigure(unit: Unit, { image, caption, credit }: Figure): Unit {
  const [first] = unit.blocks;
  const before = first?.kind === 'gallery' ? first.figures : first?.kind === 'figure' ? [shownBy(first)] : [];
  return { ...unit, blocks: [{ kind: 'gallery', figures: [...before, { image, caption, credit }] }] };
}

function shownBy({ image, caption, credit }: Figure): Omit<Figure, 'kind'> {
  return { image, caption, credit };
}
