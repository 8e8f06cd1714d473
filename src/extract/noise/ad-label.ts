import { textOf } from '../dom.ts';
import type { Noise } from '../pass.ts';
import { saysAdvertisement } from './lexicon.ts';
import { lonelyLines } from './lines.ts';

/** Lines that say no more than that something here is advertising. */
export const adLabel: Noise = {
  id: 'ad-label',
  reason: 'advertisement',
  *find(page) {
    for (const label of lonelyLines(page, saysAdvertisement)) yield withAd(label);
  },
};

/** A label in one small box with a link and nothing else is the label of that link. */
function withAd(label: Element): Element {
  const box = label.parentElement;
  if (box === null || !/^(?:p|div|section|aside|td|center)$/.test(box.localName)) return label;
  const rest = textOf(box).length - textOf(label).length;
  const linked = [...box.querySelectorAll('a')].reduce((sum, link) => sum + textOf(link).length, 0);
  return rest > 0 && rest < 200 && linked > rest * 0.8 ? box : label;
}
