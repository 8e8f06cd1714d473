/** The text of a story: how long it may be, and what it says without its marks. Free of schemas, so it is light. */

/** Longest texts that a story may hold, in UTF-16 units; what is longer is cut where blocks are made. */
export const limits = {
  title: 500,
  byline: 300,
  line: 2_000,
  text: 5_000_000,
  url: 8_192,
  depth: 8,
} as const;

/** The text of spans without their marks. */
export function plain(spans: readonly { text: string }[]): string {
  return spans.map((span) => span.text).join('');
}
