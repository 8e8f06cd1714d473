/** What a noise pass and a repair are. A pass selects and changes nothing; the runner keeps the ledger. */

import type { Spent } from './haste.ts';

/** Names (class, id, role) in one lower-case line, joined by dashes, and the elements that bear just these. */
export type Box = { names: string; elements: readonly Element[] };

/** A short text, as it stands and as the lexicons spell it, with the elements that hold it. */
export type Line = { text: string; key: string; at: readonly Element[] };

/** The page as the passes see it: a copy in an inert document. */
export type Page = {
  document: Document;
  body: HTMLElement;
  /** The page's address, as the browser reports it. */
  url: string;
  /** What relative addresses in the page are relative to. */
  base: string;
  /** The story's headline, or '' where none is known. */
  title: string;
  /** How much of the time for reading it is over. */
  spent: Spent;
  /** Every element of the body, in document order, and the place of each. */
  elements: readonly Element[];
  order: ReadonlyMap<Element, number>;
  /** The tag of each element, by its place. */
  tags: readonly string[];
  /** The place after the last element inside each, and the length of the text in it, by its place. */
  ends: readonly number[];
  extents: readonly number[];
  /** The texts of the body in document order. */
  texts: readonly CharacterData[];
  /** The names that elements of the body bear, each once. */
  boxes: readonly Box[];
};

/** What a page is before it is surveyed. */
export const unseen: Pick<Page, 'elements' | 'order' | 'tags' | 'ends' | 'extents' | 'texts' | 'boxes'> = {
  elements: [],
  order: new Map(),
  tags: [],
  ends: [],
  extents: [],
  texts: [],
  boxes: [],
};

/** One kind of clutter. */
export type Noise = {
  /** The file's name, as the ledger and the fixtures call it. */
  id: string;
  /** What the thing is, for the ledger: one or two plain English words, such as `advertisement`. */
  reason: string;
  /** The elements that are this clutter. Must not change the page. */
  find: (page: Page) => Iterable<Element>;
};

/** One rewrite of the copy, such as lazy images into plain ones. */
export type Repair = { id: string; mend: (page: Page) => void };
