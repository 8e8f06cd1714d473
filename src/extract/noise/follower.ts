import { textOf } from '../dom.ts';
import { leadsWithin } from '../leads.ts';
import type { Noise, Page } from '../pass.ts';
import { proseIn } from './prose.ts';

/** Characters of prose that the page's own story holds, and that make a box below it one too. */
const own = 400;
const other = 200;
const headings = 'h1, h2, h3';
const author = '[rel~="author"], [class*="byline" i]';
/** More boxes in a row than this are the entries of one story. */
const most = 2;

/** Whole stories below the page's own, which sites load when somebody has read to its end. */
export const follower: Noise = {
  id: 'follower',
  reason: 'related stories',
  *find(page) {
    const headline = headlineOf(page);
    for (let box = headline; box !== null && box !== page.body; box = box.parentElement) {
      if (headline === null || proseIn(box, page) < own) continue;
      const alike: Element[] = [];
      for (let next = box.nextElementSibling; next !== null; next = next.nextElementSibling)
        if (isAlike(next, box) && proseIn(next, page) >= other) alike.push(next);
      const linked = alike.filter((next) => leads(next, page));
      const signed = alike.filter((next) => !linked.includes(next) && isSigned(next));
      if (linked.length <= most) yield* linked;
      // Sections that bear a name each may be chapters of several hands.
      if (signed.length === 1 && isSigned(box)) yield* signed;
    }
  },
};

function headlineOf(page: Page): Element | null {
  const all = page.title === '' ? [] : page.body.querySelectorAll(headings);
  return [...all].find((heading) => textOf(heading) === page.title) ?? null;
}

function isAlike(box: Element, ofPage: Element): boolean {
  return box.className !== '' && box.localName === ofPage.localName && box.className === ofPage.className;
}

/** True where the headline is, as a whole, a link to another page of the site that is no part of this one. */
function leads(box: Element, page: Page): boolean {
  const heading = box.querySelector(headings);
  const link = heading?.querySelector('a[href]') ?? heading?.closest('a[href]') ?? null;
  if (heading === null || link === null || !leadsWithin(link, page.base, page.url)) return false;
  const target = new URL(link.getAttribute('href') ?? '', page.base).pathname;
  return textOf(link) === textOf(heading) && !target.startsWith(new URL(page.url).pathname);
}

/** True for an article that stands for itself: with a headline of the first rank, and who wrote it. */
function isSigned(box: Element): boolean {
  const article = box.localName === 'article' ? box : box.querySelector('article');
  return article?.querySelector('h1') != null && article.querySelector(author) !== null;
}
