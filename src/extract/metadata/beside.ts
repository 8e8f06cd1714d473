/** Tells what stands beside the story from what belongs to it. */
import { ancestorsOf, isSilent } from './visible-text.ts';

const besideTags = /^(?:nav|footer|dialog|template)$/;
const besideNames =
  /(?:^|[\s_-])(?:comments?|comment-?list|respond|related(?:[_-]\w+)?|recommend\w*|recirc\w*|most-?(?:read|popular|viewed)|popular-?posts?|trending|more-?(?:stories|articles|posts|news)|next-?(?:article|post|story)|read-?(?:next|more)|newsletter|carousel|teasers?|site-?footer|mega-?menu|breadcrumbs?|cookie\w*)(?=$|[\s_-])/i;

/** How many entries of a list make it a list of other stories rather than a line of facts. */
const manyEntries = 6;

/** The footer of an article holds its tags and its author, that of the page holds the site's links. */
function isFootOfStory(box: Element): boolean {
  return box.localName === 'footer' && box.closest('article, main, [class*="post" i]') !== null;
}

function isOther(box: Element): boolean {
  if (isSilent(box)) return true;
  if (besideTags.test(box.localName) && !isFootOfStory(box)) return true;
  if (box.localName === 'li' && (box.parentElement?.childElementCount ?? 0) > manyEntries) return true;
  return besideNames.test(`${box.getAttribute('class') ?? ''} ${box.getAttribute('id') ?? ''}`);
}

/** True for what is hidden or in a box for navigation, comments or other stories, which does not hold `headline`. */
export function isBeside(element: Element, headline: Element | null): boolean {
  for (const box of [element, ...ancestorsOf(element)]) {
    if (box.localName === 'body' || (headline !== null && box !== element && box.contains(headline)))
      return false;
    if (isOther(box)) return true;
  }
  return false;
}

const button =
  /^(?:facebook|twitter|tweet|x|pin(?:terest)?|share|e-?mail|print|linkedin|whatsapp|telegram|reddit|flipboard|copy|link)$/i;

/** A line of parts, with a point between them, without those that are buttons to share the story and nothing else. */
export function withoutSharing(line: string): string {
  const parts = line.split(' · ');
  const said = parts.filter(
    (part) =>
      !part
        .trim()
        .split(/\s+/)
        .every((word) => button.test(word)),
  );
  return said.length === 0 ? line : said.join(' · ');
}
