import { textOf } from '../dom.ts';
import type { Noise, Page } from '../pass.ts';
import { links, tagged } from '../survey.ts';
import { saysShare } from './lexicon.ts';
import { lonelyLines } from './lines.ts';
import { boxesNamed } from './prose.ts';

const names =
  /-(?:share|shares|sharing|share\w{0,4}bar|sharebuttons?|sharedaddy|sharethis|addthis|addtoany|social|socials|social-?(?:media|links?|icons?|buttons?|bar|tools|share\w*)|follow-?us|sociable|tweet-?button|article-?tools|story-?tools|tool-?bar|toolbox|print-?button)-/;
/** Where share buttons lead: the network's page for a new post, or a mail with the address in it. */
const shareTarget =
  /(?:\/sharer?(?:\.php|\/|\?|$)|\/intent\/|\/share(?:article|offsite|-offsite)?[/?]|^mailto:\?|^whatsapp:|^fb-messenger:|\/pin\/create)/i;

/** Buttons to pass a story on, to print it or to follow its publisher. */
export const shareBar: Noise = {
  id: 'share-bar',
  reason: 'share buttons',
  *find(page) {
    yield* tagged(page, amp);
    for (const box of boxesNamed(page, names, 250))
      if (box.querySelector('figure, blockquote') === null) yield box;
    yield* targets(page);
    for (const line of lonelyLines(page, saysShare)) if (isControl(line)) yield line;
  },
};

const amp: ReadonlySet<string> = new Set(['amp-social-share', 'amp-addthis']);

/** A list of share links, or the single one, by where it leads. */
function* targets(page: Page): Iterable<Element> {
  for (const link of links(page)) {
    if (!shareTarget.test(link.getAttribute('href') ?? '') || textOf(link).length > 60) continue;
    const item = link.closest('li') ?? link;
    if (textOf(item) === textOf(link)) yield item;
  }
}

/** A lonely word such as the name of a network may be a subhead of the story; a control is a link or no heading. */
function isControl(line: Element): boolean {
  if (
    line.closest('h1, h2, h3, h4, h5, h6, table, dl') !== null ||
    line.querySelector('h1, h2, h3, h4, h5, h6') !== null
  )
    return false;
  return (
    line.closest('a') !== null ||
    line.querySelector('a') !== null ||
    textOf(line).includes(' ') ||
    line.closest('p') === null
  );
}
