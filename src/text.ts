/** The text of a story: how long it may be, and what it says without its marks. Free of schemas, so it is light. */

/** Longest texts that a story may hold, in UTF-16 units; what is longer is cut where blocks are made. */
export const limits = {
  title: 500,
  byline: 300,
  line: 2_000,
  text: 5_000_000,
  url: 8_192,
  /** Objects and lists in each other, below the blocks of a story: a list within a list is three of them. */
  nesting: 500,
} as const;

/** What numbers a footnote: by it the mark in the text finds its note. */
export const noteId = /^[\p{L}\p{N}]{1,8}$/u;

/** The text of spans without their marks. */
export function plain(spans: readonly { text: string }[]): string {
  return spans.map((span) => span.text).join('');
}

/**
 * A short mark of what a text says, equal for texts that differ only in figures, spaces and signs ("12 comments"
 * and "3 comments"); '' for a text without letters. One cannot read the text out of it.
 */
export function textMark(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of letters) {
    const code = letter.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
  return letters === '' ? '' : hex(high) + hex(low);
}

/** True where no more than so many objects and arrays stand in each other; looks without going deep itself. */
export function isNestedWithin(value: unknown, levels: number): boolean {
  let row: unknown[] = [value];
  for (let level = 0; level <= levels && row.length > 0; level += 1)
    row = row.flatMap((each): unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
  return row.length === 0;
}

/** True for blocks that everything which goes down into them can go to the end of. */
export function isShallow(blocks: unknown): boolean {
  return isNestedWithin(blocks, limits.nesting);
}
