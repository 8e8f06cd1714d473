import { elementsOfClass } from '../classes.ts';
import { stamps } from '../copy.ts';
import type { Noise } from '../pass.ts';
import { holdsStory } from './prose.ts';

const selector = `[style], [hidden], [aria-hidden="true"], [${stamps.hidden}]`;
const undisplayed = /display: ?none/;
/** How style sheets that many sites share call what is not shown, or only spoken. */
const called =
  /(?:^|\s)(?:hidden|d-none|is-hidden|u-hidden|sr-only|visually-hidden|screen-reader-text)(?:\s|$)/;
/** What screen readers are told of a link, beside its words. */
const ofLink =
  /^[\s,(–-]*(?:opens|open|opening|external link,? opens) in (?:a )?new (?:tab|window)[\s).]*$|^[\s,(–-]*opens new tab[\s).]*$/i;

/** "hidden md:block" is shown on wide windows. */
const widths = /(?:^|\s)(?:\w+:|d-(?:sm|md|lg|xl)-|not-sr-only)/;

/** Moved out of sight: how text for search engines alone is hidden. */
const away =
  /position:\s*absolute[^"]{0,80}(?:left|top):\s*-\d{3,}|(?:left|top):\s*-\d{3,}[^"]{0,80}position:\s*absolute|text-indent:\s*-\d{3,}/i;

/** A large first letter is kept from screen readers, which are told the whole word. */
function isInitial(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true' && /^\s*\p{Lu}\s*$/u.test(element.textContent ?? '');
}

/** What the page does not show. A story that waits behind a "continue" button is shown all the same. */
export const hidden: Noise = {
  id: 'hidden',
  reason: 'not shown on the page',
  *find(page) {
    for (const element of page.body.querySelectorAll(selector))
      if (isHidden(element) && !isInitial(element) && !holdsStory(element, page)) yield element;
    for (const element of elementsOfClass(page.document, called))
      if (page.order.has(element) && !widths.test(element.className) && !holdsStory(element, page))
        yield element;
    for (const element of page.body.querySelectorAll('a > span'))
      if (ofLink.test(element.textContent ?? '')) yield element;
  },
};

/** True for what is only spoken, by its class. */
export function isSpoken(element: Element): boolean {
  const names = element.getAttribute('class');
  return names !== null && called.test(names) && !widths.test(names);
}

function isHidden(element: Element): boolean {
  const style = element.getAttribute('style');
  if (style !== null && away.test(style)) return true;
  if (element.localName === 'img') return false;
  return (style !== null && undisplayed.test(style)) || marks.some((name) => isSet(element, name));
}

const marks = ['hidden', 'aria-hidden', stamps.hidden] as const;

function isSet(element: Element, name: string): boolean {
  return element.hasAttribute(name) && (name !== 'aria-hidden' || element.getAttribute(name) === 'true');
}
