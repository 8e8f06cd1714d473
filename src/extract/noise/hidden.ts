import { stamps } from '../copy.ts';
import type { Noise } from '../pass.ts';
import { holdsStory } from './prose.ts';

const selector = `[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], [${stamps.hidden}]`;

/** What the page does not show. A story that waits behind a "continue" button is shown all the same. */
export const hidden: Noise = {
  id: 'hidden',
  reason: 'not shown on the page',
  *find(page) {
    for (const element of page.body.querySelectorAll(selector))
      if (element.localName !== 'img' && !holdsStory(element, page)) yield element;
  },
};
