/** Spans cut where marks begin and end, so that each piece is marked as a whole or not at all. */
import type { Span } from '../../article.ts';
import type { Stroke } from '../marks/strokes.ts';

/** A piece of a span, the stroke that it lies under, and whether the stroke begins and ends with it. */
export type Cut = { span: Span; stroke: Stroke | null; isBegin: boolean; isLast: boolean };

/** The spans of one line under its strokes, which are in order and do not overlap. */
export function cutSpans(spans: readonly Span[], strokes: readonly Stroke[]): Cut[] {
  if (strokes.length === 0)
    return spans.map((span) => ({ span, stroke: null, isBegin: false, isLast: false }));
  const edges = strokes.flatMap(({ start, end }) => [start, end]);
  let place = 0;
  return spans.flatMap((span) => {
    const [from, to] = [place, place + span.text.length];
    place = to;
    const cuts = [from, ...new Set(edges.filter((edge) => edge > from && edge < to)), to];
    return cuts.slice(1).map((end, index): Cut => {
      const start = cuts[index] ?? from;
      const stroke = strokes.find((each) => each.start <= start && each.end >= end && end > start) ?? null;
      return {
        span: { ...span, text: span.text.slice(start - from, end - from) },
        stroke,
        isBegin: stroke?.start === start,
        isLast: stroke?.end === end,
      };
    });
  });
}
