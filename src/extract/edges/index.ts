/**
 * Trims the story. What stands before the first and after the last real paragraph, short lines, dates, counts,
 * links and notices, belongs to the page and not to the story; so does what the story says twice, what only its
 * lawyers say, captions without a picture, and boxes that come after it.
 */
import { lengthOfUnits } from '../block-text.ts';
import type { Aside, Unit } from '../units.ts';
import { standsAhead, standsApart } from './apart.ts';
import { headedByAuthor, introducesAuthor, toldByPage } from './author.ts';
import { isLooseCaption } from './caption.ts';
import { leadsAway } from './elsewhere.ts';
import { type Edges, isFootnote, trimEnds } from './ends.ts';
import { isNotice } from './notice.ts';
import { tellsOthers } from './others.ts';
import { saidBefore } from './repeated.ts';

/** What finds units that are no story, among those that still are; the share of the text that may go by it. */
type Trim = Aside & { most: number; find: (story: readonly Unit[], edges: Edges) => Unit[] };

const trims: readonly Trim[] = [
  {
    pass: 'author',
    reason: 'about the author',
    most: 0.2,
    find: (story, { authors, biographies }) => [
      ...introducesAuthor(story, authors),
      ...headedByAuthor(story, authors),
      ...toldByPage(story, biographies),
    ],
  },
  {
    pass: 'others',
    reason: 'related stories',
    most: 0.75,
    find: (story, { url }) => tellsOthers(story, url),
  },
  { pass: 'repeated', reason: 'said before', most: 1, find: saidBefore },
  {
    pass: 'caption',
    reason: 'caption without its picture',
    most: 0.25,
    find: (story) => story.filter(isLooseCaption),
  },
  { pass: 'notice', reason: 'notice of the publisher', most: 0.25, find: (story) => story.filter(isNotice) },
  { pass: 'elsewhere', reason: 'related stories', most: 0.3, find: leadsAway },
];
const ahead: Trim = {
  pass: 'ahead',
  reason: 'stands before the story',
  most: 0.2,
  find: standsAhead,
};
const apart: Trim = { pass: 'apart', reason: 'set apart after the story', most: 0.2, find: standsApart };

/** The units with those that are no part of the story set aside. */
export function trimEdges(units: readonly Unit[], edges: Edges): Unit[] {
  const set = (to: readonly Unit[], trim: Trim): Unit[] => setAside(to, trim, edges);
  const trimmed = trimEnds(trims.reduce(set, [...units]), edges);
  return trimEnds([ahead, apart].reduce(set, trimmed), edges);
}

function setAside(units: readonly Unit[], { find, most, pass, reason }: Trim, edges: Edges): Unit[] {
  const story = units.filter((unit) => unit.aside === null && !isFootnote(unit));
  const found = new Set(find(story, edges));
  if (lengthOfUnits([...found]) > lengthOfUnits(story) * most) return [...units];
  return units.map((unit) => (found.has(unit) ? { ...unit, aside: { pass, reason } } : unit));
}
