/** What of a story can be found, and how much more a word in one part of it says than in another. */

/** In the order in which they stand in the index. */
export const fields = ['title', 'dek', 'highlights', 'byline', 'site', 'tags', 'notes', 'body'] as const;
export type Field = (typeof fields)[number];

/** How many words of the body one word of that part is worth. */
export const weights: readonly number[] = [10, 5, 4, 5, 2, 8, 5, 1];

export type Texts = Readonly<Record<Field, readonly string[]>>;

/** The texts of a story, line by line: a phrase never reaches from one line into the next. */
export type Searchable = {
  key: string;
  /** What leads from its marks, which are kept by its address, to the story. */
  page: string;
  texts: Texts;
};
