/** What a noise pass and a repair are. A pass selects and changes nothing; the runner removes and keeps the ledger. */

/** The page as the passes see it: a copy in an inert document, with what was read from the whole of it. */
export type Page = {
  document: Document;
  body: HTMLElement;
  url: string;
  /** The story's headline, or '' where none is known. */
  title: string;
};

/** One kind of clutter. */
export type Noise = {
  /** The file's name, as the ledger and the fixtures call it. */
  id: string;
  /** Shown in the ledger: what the thing is, in one or two English words, such as `advertisement`. */
  reason: string;
  /** The elements that are this clutter. Must not change the page. */
  find: (page: Page) => Iterable<Element>;
};

/** One rewrite of the copy, such as lazy images into plain ones. */
export type Repair = { id: string; mend: (page: Page) => void };
