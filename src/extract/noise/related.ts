import { collapse, isElement, linkDensity, textOf } from '../dom.ts';
import { leadsWithin } from '../leads.ts';
import type { Noise, Page } from '../pass.ts';
import { lengthIn, links, tagged } from '../survey.ts';
import { leadsElsewhere } from './lexicon.ts';
import { boxesNamed, holdsStory, proseIn } from './prose.ts';

const names =
  /-(?:(?:video-?)?playlists?|video-?(?:list|rail|carousel|strip|recommend\w*|related|thumbs?)|vid-?thumbs?|more-?videos?|related\w*|recirc\w*|recommend\w*|recommended|you-may-(?:also-)?like|also-?(?:like|read)|read-?(?:more|next|also|on)|readmore|more-?(?:stories|news|articles|posts|on|from|coverage|like-this|reading)|further-?reading|see-?also|trending|most-?(?:read|popular|viewed|shared|commented)|popular\w{0,6}|latest-?(?:news|posts|stories|articles)?|top-?stories|up-?next|next-?(?:article|post|story|up)|prev-?next|post-?navigation|nav-?links|crosslinks?|cross-?promo|inline-?(?:promo|related|teaser|link)|promo|promos|teasers?|recent-?(?:posts|articles|stories)|suggested\w*|yarpp\w*|jp-relatedposts|interest\w{0,4}-?stories|onward\w*|backlinks?|(?:a-)?lire-?aussi|sur-le-meme-sujet|lesen-?sie-?auch|mehr-?zum-?thema|leggi-?anche|lees-?ook|lee-?tambien|leia-?(?:mais|tambem)|czytaj-?(?:tez|takze))-/;

/** Links to other stories: boxes of them, and lines between the paragraphs. */
export const related: Noise = {
  id: 'related',
  reason: 'related stories',
  *find(page) {
    for (const box of boxesNamed(page, names, 2_500)) if (isMadeOfLinks(box, page)) yield box;
    yield* inlineLinks(page);
    yield* ledLists(page);
    yield* bareLists(page);
  },
};

/** Names such as "read-more" are also given to long answers that unfold; links tell them apart. */
function isMadeOfLinks(box: Element, page: Page): boolean {
  return (
    linkDensity(box) > 0.25 ||
    textOf(box).length < 60 ||
    (box.querySelector('a[href]') !== null && proseIn(box, page) === 0)
  );
}

/** A paragraph that is nothing but a link to another page of the same site, or that says that it leads there. */
function* inlineLinks(page: Page): Iterable<Element> {
  const linesOfLinks = new Map<Element, string | null>();
  for (const link of links(page)) {
    const line = link.closest('p, h2, h3, h4, h5, h6, div, li, blockquote, td, section, figure');
    if (line === null) continue;
    const known = linesOfLinks.get(line);
    const text = known === undefined ? linkLine(line) : known;
    linesOfLinks.set(line, text);
    if (
      text !== null &&
      (leadsElsewhere.test(text) || isTeaser(page, link, text) || isLabelled(page, link, line))
    )
      yield line;
  }
}

/** The text of a paragraph, heading or simple box that is a line made of links; null for any other. */
function linkLine(line: Element): string | null {
  if (/^(?:li|td)$/.test(line.localName)) return null;
  if (line.querySelector('p, ul, ol, table, figure, figcaption, iframe, h1') !== null) return null;
  const text = textOf(line);
  return text.length > 300 || linkDensity(line) < 0.5 ? null : text;
}

/** What may stand around a link on its line. */
const brackets = /^[[(【]|[\])】]$/g;

/** A whole sentence as a link within the site, with nothing beside it: how newsrooms set teasers into a story. */
function isTeaser(page: Page, link: Element, text: string): boolean {
  const [line, linked] = [text.replace(brackets, '').trim(), textOf(link)];
  return linked.length >= Math.max(20, line.length * 0.95) && leadsWithin(link, page.base, page.url);
}

/** A label and a headline: "IN TEXAS: Family quarantined", "(MORE: Thirteen best tweets)", "関連：…". */
const label = /^[([【]?\s*[^\s:：|][^:：|]{0,28}[:：|]\s*$/u;

/** A label of a few words with a headline of the site after it, alone: several in a row are a list of the story's. */
function isLabelled(page: Page, link: Element, line: Element): boolean {
  const neighbours = [line.previousElementSibling, line.nextElementSibling];
  return (
    hasLabel(line, link) &&
    leadsWithin(link, page.base, page.url) &&
    !neighbours.some((other) => hasLabel(other))
  );
}

function hasLabel(line: Element | null, link = line?.querySelector('a[href]') ?? null): boolean {
  if (line === null || link === null || (line.textContent ?? '').length > 400) return false;
  const [text, linked] = [textOf(line), textOf(link)];
  const at = text.indexOf(linked);
  if (at < 0 || linked.length < 15 || linked.length < text.length * 0.5) return false;
  return label.test(text.slice(0, at)) && /^[\s)\]】.…»>→]*$/.test(text.slice(at + linked.length));
}

/** What such a line is set in. */
const headings: ReadonlySet<string> = new Set('p h2 h3 h4 h5 h6 strong b span div'.split(' '));

/** "Read more:" or the like as a line of its own, with the list of links after it. */
function* ledLists(page: Page): Iterable<Element> {
  const said = new Map<string, boolean>();
  for (const heading of tagged(page, headings)) {
    const length = lengthIn(heading, page);
    const isLine = length > 0 && length <= 2_000 && heading.childElementCount <= 2;
    const text = isLine ? lineOf(heading) : '';
    if (text === '') continue;
    const leads = said.get(text) ?? leadsElsewhere.test(text);
    said.set(text, leads);
    if (!leads) continue;
    const list = nextElement(heading);
    if (list === null || linkDensity(list) < 0.6 || holdsStory(list, page)) continue;
    yield heading;
    yield list;
  }
}

/** The text of an element where it is one short line, else ''. */
function lineOf(element: Element): string {
  const text = (element.textContent ?? '').trim();
  // No white space makes a line of this much: the first of it tells as well as all.
  if (text.length > 130 && collapse(text.slice(0, 130)).length > 60) return '';
  const line = collapse(text);
  return line.length > 60 ? '' : line;
}

function nextElement(element: Element): Element | null {
  for (
    let up: Element | null = element, steps = 0;
    up !== null && steps < 3;
    up = up.parentElement, steps += 1
  ) {
    if (isElement(up.nextElementSibling)) return up.nextElementSibling;
    if (up.parentElement !== null && textOf(up.parentElement) !== textOf(element)) return null;
  }
  return null;
}

const lists: ReadonlySet<string> = new Set(['ul', 'ol']);
/** More headlines than this are a list of the story's own. */
const mostHeadlines = 6;

/** Headlines of the site as a list between two paragraphs, to which no word of the story leads. */
function* bareLists(page: Page): Iterable<Element> {
  for (const list of tagged(page, lists)) {
    const items = [...list.children];
    if (items.length < 2 || items.length > mostHeadlines || !items.every((item) => isHeadline(item, page)))
      continue;
    const before = lineBefore(list);
    if (before?.localName === 'p' && !/[:：]\s*$/.test(textOf(before))) yield list;
  }
}

/** An entry that is one link to another page of the site, and says enough for a headline. */
function isHeadline(item: Element, page: Page): boolean {
  const link = item.querySelector('a[href]');
  return (
    link !== null &&
    textOf(link).length >= 20 &&
    textOf(link) === textOf(item) &&
    leadsWithin(link, page.base, page.url)
  );
}

/** What stands before a list, out of the boxes that hold nothing else; the last line of it. */
function lineBefore(list: Element): Element | null {
  let box: Element = list;
  for (let up = box.parentElement; box.previousElementSibling === null; up = box.parentElement) {
    if (up === null || textOf(up) !== textOf(list)) return null;
    box = up;
  }
  // A list right among the paragraphs is the story's own.
  if (box === list) return null;
  const before = box.previousElementSibling;
  return before?.localName === 'p' ? before : (before?.querySelector('p:last-child') ?? null);
}
