import { isText, textOf } from '../dom.ts';
import type { Line, Noise, Page } from '../pass.ts';
import { lengthIn, links } from '../survey.ts';
import { saysSkip } from './lexicon.ts';
import { lonelyLines } from './lines.ts';
import { boxesNamed, holdsStory, proseIn } from './prose.ts';

/** What a page leaves out when it is printed: how style sheets that many sites share call it. */
const unprinted =
  /-(?:no-?print|non-?printable|d-print-none|hidden-print|print-(?:hidden|hide|none)|hide-(?:for|on|in|from)-print|do-?not-?print)-/;
/** Such a box is small, and holds nothing to be looked at. */
const longest = 600;
/** Characters of a link that leads past something. */
const mostWords = 40;
const shown = 'img, picture, video, audio, iframe, table, blockquote, h1, time';

/** "Skip to content" and other controls for moving about the page, and boxes that are not worth printing. */
export const skipLink: Noise = {
  id: 'skip-link',
  reason: 'page controls',
  *find(page) {
    yield* lonelyLines(page, (line) => saysSkip(line) || leadsToStory(line, page));
    yield* unprintable(page);
    yield* skippable(page);
  },
};

/** A few words, in whatever language, that are a link to the box of the story: "Skip to content". */
function leadsToStory({ text, at: [first] }: Line, page: Page): boolean {
  const link = first?.localName === 'span' ? first.parentElement : first;
  const href = text.length > mostWords || link?.localName !== 'a' ? '' : (link.getAttribute('href') ?? '');
  const target = !/^#./.test(href) ? null : page.document.getElementById(href.slice(1));
  return target !== null && page.order.has(target) && holdsStory(target, page);
}

function* unprintable(page: Page): Iterable<Element> {
  for (const box of boxesNamed(page, unprinted, longest))
    if (proseIn(box, page) === 0 && box.querySelector(shown) === null) yield box;
}

/** Characters of a link past a box and of the line at its end; a box that is worth no more than that is not longer. */
const longestMark = 140;
const longestPast = 1_200;
const longestLabel = 60;
const seen =
  'img, picture, video, audio, iframe, blockquote, figure, table, pre, svg, canvas, math, object, embed, dl';

/**
 * "Skip recommended stories and read on": a link, alone in its line, to a line below that takes the focus and says the end of
 * the same. Both are for who moves by keys. What stands between them goes as well where it is links and their label;
 * where it is one post or picture, the two lines go.
 */
function* skippable(page: Page): Iterable<Element> {
  for (const link of links(page)) {
    const href = link.getAttribute('href') ?? '';
    const end = /^#./.test(href) ? page.document.getElementById(href.slice(1)) : null;
    if (end?.getAttribute('tabindex') !== '-1' || !isMark(link, page) || !isMark(end, page)) continue;
    if (!isAlone(link) || !speakAlike(link, end)) continue;
    const box = boxFrom({ link, end, page });
    if (box !== null && isLinksOnly(box, link, end) && !holdsStory(box, page)) yield box;
    else if (isAround(link, end)) yield* [link, end];
  }
}

/** No sentence: what ends as one tells something. */
function isMark(line: Element, page: Page): boolean {
  return (
    /^(?:a|p|div|span)$/.test(line.localName) &&
    lengthIn(line, page) <= longestMark &&
    !/[.!?…:;。！？।]\s*$/.test(line.textContent ?? '')
  );
}

/** True for what has no words beside it. */
function isAlone({ parentElement, previousSibling, nextSibling }: Element): boolean {
  return (
    /^(?:div|section|aside|article|main|figure|nav)$/.test(parentElement?.localName ?? '') &&
    [previousSibling, nextSibling].every(
      (beside) => beside === null || !isText(beside) || !beside.data.trim(),
    )
  );
}

/** "Skip the post", "End of the post": both name what stands between them. */
function speakAlike(link: Element, end: Element): boolean {
  const said = textOf(end).toLowerCase().split(/\s+/);
  return textOf(link)
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.length > 2 && said.includes(word));
}

/** True for links under a label, and nothing to look at. */
function isLinksOnly(box: Element, link: Element, end: Element): boolean {
  if (box.querySelector(seen) !== null) return false;
  const others = [...box.querySelectorAll('a')].filter((each) => each !== link && !end.contains(each));
  const label = box.querySelector('h2, h3, h4, h5, h6, strong');
  const name = label === null || label.querySelector('a') !== null ? 0 : signsIn(label);
  const linked = others.reduce((sum, each) => sum + signsIn(each), 0);
  const rest = signsIn(box) - signsIn(link) - signsIn(end) - linked;
  return linked > 0 && rest <= Math.min(name, longestLabel);
}

function signsIn(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}

/** True where just one thing to look at stands between the two. */
function isAround(link: Element, end: Element): boolean {
  const between = link.nextElementSibling;
  const isThere = between !== null && between.nextElementSibling === end;
  return isThere && (between.matches(seen) || between.querySelector(seen) !== null);
}

/** The box that such a link opens and such a line closes. */
function boxFrom({ link, end, page }: { link: Element; end: Element; page: Page }): Element | null {
  const box = link.parentElement;
  if (box === null || !box.contains(end) || lengthIn(box, page) > longestPast * 3) return null;
  const text = textOf(box);
  return text.length <= longestPast && text.startsWith(textOf(link)) && text.endsWith(textOf(end))
    ? box
    : null;
}
