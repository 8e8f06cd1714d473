/**
 * Places of a text that say almost what a quote says. Where short runs of characters that both share lie in a row
 * there is a candidate; each is aligned with the quote, and gives the share of the quote that differs.
 */

export type Similar = { start: number; end: number; errors: number };

/** Longer quotes are looked for by their beginning and their end. */
const longest = 1_200;
const part = 300;
const shortest = 8;
/** Candidates that are aligned. */
const most = 4;

/** Similar places, none for quotes that are too short to be told from chance. `near` is where the quote stood. */
export function similarIn(text: string, quote: string, near: number): Similar[] {
  if (quote.length < shortest) return [];
  if (quote.length > longest) return betweenEnds(text, quote, near);
  return candidates(text, quote, near).map((start) => aligned(text, quote, start));
}

function betweenEnds(text: string, quote: string, near: number): Similar[] {
  const heads = similarIn(text, quote.slice(0, part), near);
  const tails = similarIn(text, quote.slice(-part), near + quote.length - part);
  return heads.flatMap((head) =>
    tails.flatMap((tail) => {
      const length = tail.end - head.start;
      const isPlausible = length > quote.length * 0.6 && length < quote.length * 1.6;
      const errors = Math.max(head.errors, tail.errors);
      return isPlausible ? [{ start: head.start, end: tail.end, errors }] : [];
    }),
  );
}

/** Where the quote may begin, by how many of its runs of characters vote for it. */
function candidates(text: string, quote: string, near: number): number[] {
  const run = quote.length < 24 || /[\u3040-\u9fff\uac00-\ud7af]/.test(quote) ? 3 : 5;
  const places = new Map<string, number>();
  for (let at = 0; at + run <= quote.length; at += 1) {
    const gram = quote.slice(at, at + run);
    // A run that the quote has twice says nothing of where it begins.
    places.set(gram, places.has(gram) ? -1 : at);
  }
  const width = Math.max(8, Math.round(quote.length / 3));
  const votes = new Map<number, number>();
  for (let at = 0; at + run <= text.length; at += 1) {
    const place = places.get(text.slice(at, at + run)) ?? -1;
    if (place < 0) continue;
    const bucket = Math.floor((at - place) / width);
    for (const each of [bucket, bucket + 1]) votes.set(each, (votes.get(each) ?? 0) + 1);
  }
  const distance = (bucket: number): number => Math.abs(bucket * width - near);
  return [...votes]
    .filter(([, count]) => count >= Math.min(4, quote.length / 6))
    .sort(([a, some], [b, others]) => others - some || distance(a) - distance(b))
    .slice(0, most)
    .map(([bucket]) => bucket * width);
}

/** The stretch of the text around a candidate that is nearest to the quote, by insertions, deletions, changes. */
function aligned(text: string, quote: string, begin: number): Similar {
  const slack = Math.max(16, Math.round(quote.length / 2));
  const from = Math.max(0, begin - slack);
  const there = text.slice(from, begin + quote.length + slack);
  let row: Row = { costs: new Int32Array(there.length + 1), starts: new Int32Array(there.length + 1) };
  row.starts.forEach((_, at, starts) => {
    starts[at] = at;
  });
  for (let at = 0; at < quote.length; at += 1) row = nextRow(row, quote[at] ?? '', there);
  const least = row.costs.reduce((one, other) => Math.min(one, other));
  const end = row.costs.indexOf(least);
  return { ...whole(text, from + (row.starts[end] ?? 0), from + end), errors: least / quote.length };
}

/** For each end in the text the least cost of the quote so far, and where that alignment starts. */
type Row = { costs: Int32Array; starts: Int32Array };

function nextRow({ costs, starts }: Row, letter: string, there: string): Row {
  const next: Row = { costs: new Int32Array(costs.length), starts: new Int32Array(costs.length) };
  next.costs[0] = (costs[0] ?? 0) + 1;
  for (let at = 1; at < costs.length; at += 1) {
    const same = (costs[at - 1] ?? 0) + (letter === there[at - 1] ? 0 : 1);
    const missing = (costs[at] ?? 0) + 1;
    const added = (next.costs[at - 1] ?? 0) + 1;
    const least = Math.min(same, missing, added);
    // Of alignments that cost the same the one that starts first keeps most of what was marked.
    let start = at;
    if (same === least) start = Math.min(start, starts[at - 1] ?? at);
    if (missing === least) start = Math.min(start, starts[at] ?? at);
    if (added === least) start = Math.min(start, next.starts[at - 1] ?? at);
    next.costs[at] = least;
    next.starts[at] = start;
  }
  return next;
}

/** No character is cut in two. */
function whole(text: string, start: number, end: number): { start: number; end: number } {
  const isCut = (at: number): boolean => /^[\udc00-\udfff]/.test(text.slice(at, at + 1));
  return { start: isCut(start) ? start - 1 : start, end: isCut(end) ? end + 1 : end };
}
