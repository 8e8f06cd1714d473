import { textOf } from '../dom.ts';
import type { Noise, Page } from '../pass.ts';
import { quick } from '../quick.ts';
import { holdsStory } from './prose.ts';

/** What readers are asked for, in words that stand together; never enough by itself. */
const calls = quick(
  /[?？]|share your|tell us|your (?:story|stories|views)|(?<!\p{L})(?:us|uns|nous|-nous|nos|noi|ons|нам|ご意見|témoignez|racontez)(?!\p{L})/iu,
);
/** A box that asks for letters is not longer. */
const longest = 900;

/** "Have you been affected? Share your story by e-mail": boxes with a heading or a list and an address to write to. */
export const callOut: Noise = {
  id: 'call-out',
  reason: 'notice of the publisher',
  *find(page) {
    for (const link of page.body.querySelectorAll('a[href^="mailto:" i]')) {
      const box = boxAround(link, page);
      if (box !== null && calls.test(textOf(box))) yield box;
    }
  },
};

/** The largest box around an address that is still small and none of the story; null for one in a line of it. */
function boxAround(link: Element, page: Page): Element | null {
  let box: Element | null = null;
  for (let up = link.parentElement; up !== null && up !== page.body; up = up.parentElement) {
    if ((up.textContent ?? '').length > longest * 3 || textOf(up).length > longest || holdsStory(up, page))
      break;
    if (/^(?:div|aside|section)$/.test(up.localName)) box = up;
  }
  return box?.querySelector('h1, h2, h3, h4, h5, h6, ul') == null ? null : box;
}
