/** What a noise pass and a repair are. A pass selects and changes nothing; the runner keeps the ledger. */

/** An element that bears names (class, id, role), with these names in one lower-case line, joined by dashes. */
export type Box = { element: Element; names: string };

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
  /** Every element of the body that bears names, in document order. */
  boxes: readonly Box[];
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
