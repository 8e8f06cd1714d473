import type { Line, Noise, Page } from '../pass.ts';
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
