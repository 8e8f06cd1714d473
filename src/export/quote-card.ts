/** Words of a story with where they come from, to be passed on. */

export type QuoteCard = {
  quote: string;
  title: string;
  /** Site and day, as far as they are known, in words. */
  facts: readonly string[];
  link: string;
};

/** The card as plain text. */
export function quoteCardText({ quote, title, facts, link }: QuoteCard): string {
  return `“${quote}”\n\n— ${[title, ...facts].join(', ')}\n${link}`;
}
