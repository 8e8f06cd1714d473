/** Where marks lie in the lines of a story, as its exporters need to know it. */
import type { Article, Block, Span } from '../article.ts';
import type { Mark } from '../marks.ts';

/** What holds a line: its spans, the block that it is the title or source of, or its name in the head. */
export type LineKey = readonly Span[] | Block | string;
/** A stretch of a line in UTF-16 units under marks, the newest first. */
export type MarkedStretch = { start: number; end: number; marks: readonly Mark[] };
export type MarkedLines = ReadonlyMap<LineKey, readonly MarkedStretch[]>;

/** Finds marks in a story; those whose words are gone are in no line. */
export type FindMarks = (article: Article, marks: readonly Mark[]) => MarkedLines;

export type Piece = { span: Span; mark: Mark | null };

/** Spans cut where stretches begin and end. */
export function cutAtMarks(spans: readonly Span[], stretches: readonly MarkedStretch[]): Piece[] {
  if (stretches.length === 0) return spans.map((span) => ({ span, mark: null }));
  const edges = stretches.flatMap(({ start, end }) => [start, end]);
  let place = 0;
  return spans.flatMap((span) => {
    const [from, to] = [place, place + span.text.length];
    place = to;
    const inside = edges.filter((edge) => edge > from && edge < to).sort((a, b) => a - b);
    const cuts = [from, ...new Set(inside), to];
    return cuts.slice(1).map((end, index): Piece => {
      const start = cuts[index] ?? from;
      const over = stretches.find((each) => each.start <= start && each.end >= end && end > start);
      return {
        span: { ...span, text: span.text.slice(start - from, end - from) },
        mark: over?.marks[0] ?? null,
      };
    });
  });
}
