/**
 * Lays open what the page keeps folded: answers, tabs and the rest of a story behind a "continue" button. The
 * text is there for whoever clicks; a reader should not have to.
 */
import { stamps } from '../copy.ts';
import { linkDensity } from '../dom.ts';
import { proseIn } from '../noise/prose.ts';
import type { Page, Repair } from '../pass.ts';

const folded = `[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], [${stamps.hidden}]`;
const overlay =
  /modal|dialog|pop-?up|cookie|consent|overlay|drawer|toast|comments|menu|lightbox|gdpr|banner/i;
/** Characters of prose from which a folded box counts as text worth reading. */
const worth = 350;

export const unfold: Repair = {
  id: 'unfold',
  mend(page: Page) {
    for (const box of page.body.querySelectorAll(folded)) if (isText(box)) show(box);
  },
};

function isText(box: Element): boolean {
  if (
    /^(?:pre|textarea|script|template|iframe)$/.test(box.localName) ||
    box.closest('[role="dialog"], dialog, nav') !== null
  )
    return false;
  if (overlay.test(`${box.className} ${box.id}`)) return false;
  // What a search in the page lays open is text; menus and thanks are not.
  const least = box.getAttribute('hidden') === 'until-found' ? 1 : worth;
  return proseIn(box) >= least && linkDensity(box) < 0.25;
}

function show(box: Element): void {
  box.removeAttribute('hidden');
  box.removeAttribute('aria-hidden');
  box.removeAttribute('style');
  box.removeAttribute(stamps.hidden);
}
