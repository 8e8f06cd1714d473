import { textOf } from '../dom.ts';
import type { Noise, Page } from '../pass.ts';
import { quick } from '../quick.ts';
import { lengthIn, links } from '../survey.ts';
import { holdsStory } from './prose.ts';

/** What readers are asked for, in words that stand together; never enough by itself. */
const calls = quick(
  /[?？]|share your|tell us|your (?:story|stories|views)|(?<!\p{L})(?:us|uns|nous|-nous|nos|noi|ons|нам|ご意見|témoignez|racontez)(?!\p{L})/iu,
);
/** A box that asks for letters is not longer. */
const longest = 900;
/** Where one gives to a newsroom, and who is spoken to or speaks where it asks for that. */
const gives =
  /(?:[/.]|-)(?:donat\w*|support(?:-?us|-our[\w-]*)?|contribut\w*|give|patreon|ko-fi|spenden?|don|do[en]ar?|apoi[ae]|apoya|sostieni|steun|wesprzyj)(?:[/?#.-]|$)/i;
const pleads = quick(
  /(?<!\p{L})(?:us|our|your|uns|unser\p{L}*|ihren?|nous|notre|nos|vos|nuestr\p{L}+|noss\p{L}+|nostr\p{L}|ons|onze|нас|наш\p{L}*|nas|nasz\p{L}*|gift)(?!\p{L})/iu,
);
const longestButton = 40;
const longestPlea = 500;
/** Characters that may follow the button, such as the next one. */
const rest = 60;

/**
 * "Have you been affected? Share your story by e-mail": boxes with a heading or a list and an address to write to. "Keep
 * local news free": the same with a button to give.
 */
export const callOut: Noise = {
  id: 'call-out',
  reason: 'notice of the publisher',
  *find(page) {
    for (const link of links(page)) {
      const href = link.getAttribute('href') ?? '';
      const isMail = /^mailto:/i.test(href);
      if (!isMail && !gives.test(href)) continue;
      const line = isMail ? link : lineOf(link, page);
      const box = line === null ? null : boxAround(link, page);
      if (box !== null && (isMail ? calls.test(textOf(box)) : endsInPlea(box, link))) yield box;
      else if (!isMail && line !== null) yield* pleaBefore(line);
    }
  },
};

/** True where a short text speaks of us and you, and ends in the button. */
function endsInPlea(box: Element, button: Element): boolean {
  const text = textOf(box);
  const end = text.lastIndexOf(textOf(button)) + textOf(button).length;
  return text.length <= longestPlea && text.length - end <= rest && pleads.test(text);
}

/** The largest element that says no more than a button; null for a link within a line. */
function lineOf(link: Element, page: Page): Element | null {
  const text = textOf(link);
  if (text === '' || text.length > longestButton || link.closest('li') !== null) return null;
  const isAll = (box: Element): boolean => lengthIn(box, page) < longestButton * 4 && textOf(box) === text;
  let line = link;
  for (let up = link.parentElement; up !== null && isAll(up); up = up.parentElement) line = up;
  return line === link && /^(?:p|li|span|em|strong|b|i)$/.test(link.parentElement?.localName ?? '')
    ? null
    : line;
}

/** A heading and a paragraph or two right before such a button, which ask for the gift. */
function pleaBefore(line: Element): Element[] {
  const found = [line];
  for (let before = line.previousElementSibling; before !== null; before = before.previousElementSibling) {
    found.push(before);
    if (/^h[2-6]$/.test(before.localName)) return found.length > 2 ? found : [];
    const text = before.localName === 'p' && found.length < 4 ? (before.textContent ?? '') : '';
    if (text.length > longestPlea || !pleads.test(text)) return [];
  }
  return [];
}

/** The largest box around an address that is still small and none of the story; null for one in a line of it. */
function boxAround(link: Element, page: Page): Element | null {
  let box: Element | null = null;
  for (let up = link.parentElement; up !== null && up !== page.body; up = up.parentElement) {
    if (lengthIn(up, page) > longest * 3 || textOf(up).length > longest || holdsStory(up, page)) break;
    if (/^(?:div|aside|section)$/.test(up.localName)) box = up;
  }
  return box?.querySelector('h1, h2, h3, h4, h5, h6, ul') == null ? null : box;
}
