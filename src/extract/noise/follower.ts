import { textOf } from '../dom.ts';
import type { Noise, Page } from '../pass.ts';
import { proseIn } from './prose.ts';

/** Characters of prose that the page's own story holds, and that make a box below it one too. */
const own = 400;
const other = 200;
const headings = 'h1, h2, h3';
/** What tells that a box is a story of its own, beside its headline: when it was written, and by whom. */
const facts = 'time, [rel~="author"], [class*="byline" i], [class*="author" i]';

/** Whole stories below the page's own, which sites load when somebody has read to its end. */
export const follower: Noise = {
  id: 'follower',
  reason: 'related stories',
  *find(page) {
    const headline = headlineOf(page);
    for (let box = headline; box !== null && box !== page.body; box = box.parentElement) {
      if (proseIn(box, page) < own) continue;
      for (let next = box.nextElementSibling; next !== null; next = next.nextElementSibling)
        if (proseIn(next, page) >= other && isStory(next, box, headline)) yield next;
    }
  },
};

function headlineOf(page: Page): Element | null {
  const all = page.title === '' ? [] : page.body.querySelectorAll(headings);
  return [...all].find((heading) => textOf(heading) === page.title) ?? null;
}

/** A box with a headline of the first rank, or made just like that of the page's own story, and facts of its own. */
function isStory(box: Element, ofPage: Element, headline: Element | null): boolean {
  const heading = box.querySelector(headings);
  if (heading === null || headline === null || textOf(heading) === textOf(headline)) return false;
  const isFirstRank = heading.localName === 'h1' && headline.localName === 'h1';
  const isAlike =
    box.className !== '' && box.localName === ofPage.localName && box.className === ofPage.className;
  return (isFirstRank || isAlike) && (leads(heading) || box.querySelector(facts) !== null);
}

function leads(heading: Element): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  return link !== null && link.getAttribute('href')?.startsWith('#') === false;
}
