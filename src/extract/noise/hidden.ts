import { stamps } from '../copy.ts';
import type { Noise } from '../pass.ts';
import { holdsStory } from './prose.ts';

const marked = `[hidden], [aria-hidden="true"], [${stamps.hidden}]`;
const undisplayed = /display: ?none/;
/** How style sheets that many sites share call what is not shown, or only spoken. */
const called = '.hidden, .d-none, .is-hidden, .u-hidden, .sr-only, .visually-hidden, .screen-reader-text';
/** "hidden md:block" is shown on wide windows. */
const widths = /(?:^|\s)(?:\w+:|d-(?:sm|md|lg|xl)-|not-sr-only)/;

/** Moved out of sight: how text for search engines alone is hidden. */
const away =
  /position:\s*absolute[^"]{0,80}(?:left|top):\s*-\d{3,}|(?:left|top):\s*-\d{3,}[^"]{0,80}position:\s*absolute|text-indent:\s*-\d{3,}/i;

/** What the page does not show. A story that waits behind a "continue" button is shown all the same. */
export const hidden: Noise = {
  id: 'hidden',
  reason: 'not shown on the page',
  *find(page) {
    for (const element of page.body.querySelectorAll(`[style], ${marked}, ${called}`))
      if (isHidden(element) && !holdsStory(element, page)) yield element;
  },
};

function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  if (away.test(style) || (element.matches(called) && !widths.test(element.className))) return true;
  return element.localName !== 'img' && (undisplayed.test(style) || element.matches(marked));
}
