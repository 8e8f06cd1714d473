import { parseAddress } from '../../addresses.ts';
import { textOf } from '../dom.ts';
import { isNote } from '../notes.ts';
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
/** Where one gives to a newsroom: a whole word of a short path. */
const gives =
  /^(?:donat(?:e|e-now|ions?)|support-(?:us|our[\w-]*)|contribute|spenden?|doneer|do[en]ar|faire-un-don|apoya|apoie|sostienici|steun-ons|wesprzyj)$/i;
const subdomain = /^(?:donate|give|support)\./;
/** A longer path names a story or somebody. */
const deepest = 2;
const people = /^(?:authors?|contributors?|people|staff|profiles?|by|team)$/i;
/** Who speaks of himself, outside of what others say; and names a gift, or asks for help with it: "Support us". */
const own =
  '(?:us|our|uns|unser\\p{L}*|nous|notre|nos|nuestr\\p{L}+|noss\\p{L}+|nostr\\p{L}|ons|onze|нас|наш\\p{L}*|nas|nasz\\p{L}*)(?!\\p{L})';
const pleads = quick(new RegExp(`(?<!\\p{L})${own}`, 'iu'));
const asks = quick(
  new RegExp(
    `(?<!\\p{L})(?:(?:gifts?|donat\\p{L}*|spenden?|dons?|donaci\\p{L}*|doaç\\p{L}*|donazion\\p{L}*)(?!\\p{L})|${[
      '(?:help|support|unterstütz\\p{L}*|helfen|aidez|soutenez|apoy\\p{L}*|apoi\\p{L}*|ayúd\\p{L}*|ajud\\p{L}*|sosten\\p{L}*|sostien\\p{L}*|steun|wesprz\\p{L}*|поддержите|помогите)',
      `(?:[\\s-]\\S{1,20}){0,2}[\\s-]${own}`,
    ].join('')})`,
    'iu',
  ),
);
const quoted = /[“„«"][^“”„«»"]*[”“»"]/g;
const reported = /\b(?:says?|said|told|asks|sagte?|dit|dice|dijo|disse)\b/i;
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
      if (!isMail && !leadsToGift(href, page)) continue;
      const line = isMail ? link : lineOf(link, page);
      const box = line === null ? null : boxAround(link, page);
      if (box !== null && (isMail ? calls.test(textOf(box)) : endsInPlea(box, link))) yield box;
      else if (!isMail && line !== null && !standsInNote(line)) yield* pleaBefore(line);
    }
  },
};

/** True for a place of the page's own site. */
function leadsToGift(href: string, { base, url }: Page): boolean {
  const [target, here] = [parseAddress(href, base), parseAddress(url)];
  if (target === null || here === null) return false;
  const words = target.pathname.split('/').filter((word) => word !== '');
  if (words.length > deepest || words.some((word) => people.test(word))) return false;
  const site = here.hostname.replace(/^www\./, '');
  const host = target.hostname.replace(/^www\./, '');
  if (host !== site && host.replace(subdomain, '') !== site) return false;
  return host !== site || words.some((word) => gives.test(word));
}

function standsInNote(element: Element): boolean {
  for (let up: Element | null = element; up !== null; up = up.parentElement) if (isNote(up)) return true;
  return false;
}

/** True for a text that asks for a gift to the one who speaks. */
function isPlea(text: string): boolean {
  const said = text.length <= longestPlea ? text.replace(quoted, '') : '';
  return pleads.test(said) && asks.test(said) && !reported.test(said);
}

/** True where a short text asks for us, and ends in the button. */
function endsInPlea(box: Element, button: Element): boolean {
  const text = textOf(box);
  const end = text.lastIndexOf(textOf(button)) + textOf(button).length;
  return (
    text.length - end <= rest && isPlea(text.slice(0, end - textOf(button).length)) && !standsInNote(box)
  );
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
    if (!isPlea(text)) return [];
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
  const isHead = box?.querySelector('h1') != null;
  return isHead || box?.querySelector('h2, h3, h4, h5, h6, ul') == null ? null : box;
}
