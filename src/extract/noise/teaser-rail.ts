import { linkDensity, textOf } from '../dom.ts';
import type { Noise, Page } from '../pass.ts';
import { lengthIn, linkCounter, tagged } from '../survey.ts';
import { holdsStory } from './prose.ts';

const picture = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])/i;

const parents: ReadonlySet<string> = new Set(['div', 'section', 'aside', 'ul', 'ol']);

/** Three or more boxes of one shape in a row, each a link with a short text: a rail of teasers or of videos. */
export const teaserRail: Noise = {
  id: 'teaser-rail',
  reason: 'teasers',
  *find(page) {
    const linksIn = linkCounter(page);
    for (const parent of tagged(page, parents)) {
      if (linksIn(parent) < 3 || parent.childElementCount < 3 || parent.childElementCount > 200) continue;
      const rail = [...parent.children].filter((box) => linksIn(box) > 0 && isCard(box, page));
      if (rail.length >= 3 && areAlike(rail) && !holdsStory(parent, page)) yield* rail;
    }
  },
};

/** A box with a link to a page, one short text and no prose. */
function isCard(box: Element, page: Page): boolean {
  const whole = lengthIn(box, page);
  if (whole < 12 || whole > 3_000) return false;
  if (/^(?:p|h[1-6]|table|figure|blockquote|tr|span|a|br|img|details)$/.test(box.localName)) return false;
  if (box.localName === 'li' && box.querySelector('a img, a picture, h2, h3, h4, h5') === null) return false;
  const link = box.querySelector('a[href]');
  if (link === null || picture.test(link.getAttribute('href') ?? '')) return false;
  const { length } = textOf(box);
  if (length < 12 || length > 320) return false;
  const hasLinkedPicture = box.querySelector('a img, a picture, a svg, a video') !== null;
  return hasLinkedPicture || linkDensity(box) > 0.5;
}

function areAlike(boxes: readonly Element[]): boolean {
  const shapes = new Map<string, number>();
  for (const box of boxes) {
    const shape = `${box.localName}.${box.classList[0] ?? ''}`;
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return Math.max(...shapes.values()) >= Math.max(3, boxes.length * 0.6);
}
