/** Finds the headline where no heading is one: pages made of tables set it as a large or bold line. */
import { limits } from '../../text.ts';
import { isBeside } from './beside.ts';
import { keyOf } from './compare.ts';
import { shownText } from './visible-text.ts';
import type { Placed } from './walk.ts';

/** What parts the site's name from the headline in the title of a document. */
const parting = /[|｜»_：]|::?(?=\s)|(?<=\s)[-–—·•~/›](?=\s)/gu;
/** Characters that make a line a headline, and elements among which it is looked for. */
const shortest = 12;
const most = 3_000;
/** And those that make a paragraph one of the story, below which no headline stands. */
const prose = 150;

/** What stands before and after each sign that parts a title, and all of it where no bar says that it is two things. */
function endsOf(title: string): ReadonlySet<string> {
  const ends = [...title.matchAll(parting)].flatMap(({ 0: sign, index }) => [
    title.slice(0, index),
    title.slice(index + sign.length),
  ]);
  return new Set(
    [...ends, /[|｜]/.test(title) ? '' : title].filter(({ length }) => length >= shortest).map(keyOf),
  );
}

/** The line above the first paragraph that says the most of its document's title, up to or from a sign that parts it; null for none. */
export function findTitleLine(all: readonly Element[], title: string): (Placed & { text: string }) | null {
  const ends = endsOf(title.slice(0, limits.title));
  let best: (Placed & { text: string }) | null = null;
  for (let at = 0; at < Math.min(all.length, most); at += 1) {
    const element = all[at];
    if (element?.localName === 'p' && (element.textContent ?? '').length > prose) break;
    if (
      element === undefined ||
      element.childElementCount > 2 ||
      /^(?:a|option|title)$/.test(element.localName)
    )
      continue;
    const text = shownText(element, title.length + 4);
    const isLonger = text.length >= shortest && text.length > (best?.text.length ?? 0);
    if (isLonger && ends.has(keyOf(text)) && element.closest('a') === null && !isBeside(element, null))
      best = { element, at, text };
  }
  return best;
}
