import { textOf } from '../dom.ts';
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
const seen = 'img, picture, video, iframe, blockquote, figure, table';

/**
 * "Skip recommended stories and read on": a link to a line below that takes the focus and nothing else. Both are for who
 * moves by keys, and what stands between them, where it has nothing to look at, is by the page's own word not the story.
 */
function* skippable(page: Page): Iterable<Element> {
  for (const link of links(page)) {
    const href = link.getAttribute('href') ?? '';
    const end = /^#./.test(href) ? page.document.getElementById(href.slice(1)) : null;
    if (end?.getAttribute('tabindex') !== '-1' || !isMark(link, page) || !isMark(end, page)) continue;
    const box = boxFrom({ link, end, page });
    const isPast =
      box !== null && proseIn(box, page) < 400 && !holdsStory(box, page) && box.querySelector(seen) === null;
    yield* isPast ? [box] : [link, end];
  }
}

function isMark(line: Element, page: Page): boolean {
  return /^(?:a|p|div|span)$/.test(line.localName) && lengthIn(line, page) <= longestMark;
}

/** The box that such a link opens and such a line closes. */
function boxFrom({ link, end, page }: { link: Element; end: Element; page: Page }): Element | null {
  let box: Element | null = link;
  while (box !== null && !box.contains(end)) box = box.parentElement;
  if (box === null || lengthIn(box, page) > longestPast * 3) return null;
  const text = textOf(box);
  return text.length <= longestPast && text.startsWith(textOf(link)) && text.endsWith(textOf(end))
    ? box
    : null;
}
