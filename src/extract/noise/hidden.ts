import { stamps } from '../copy.ts';
import type { Noise } from '../pass.ts';
import { holdsStory } from './prose.ts';

const selector = `[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], [${stamps.hidden}]`;
/** Moved out of sight: how text for search engines alone is hidden. */
const away =
  /position:\s*absolute[^"]{0,80}(?:left|top):\s*-\d{3,}|(?:left|top):\s*-\d{3,}[^"]{0,80}position:\s*absolute|text-indent:\s*-\d{3,}/i;

/** What the page does not show. A story that waits behind a "continue" button is shown all the same. */
export const hidden: Noise = {
  id: 'hidden',
  reason: 'not shown on the page',
  *find(page) {
    for (const element of page.body.querySelectorAll(selector))
      if (element.localName !== 'img' && !holdsStory(element, page)) yield element;
    for (const element of page.body.querySelectorAll('[style*=":"]'))
      if (away.test(element.getAttribute('style') ?? '') && !holdsStory(element, page)) yield element;
  },
};
