/** Which stories have anything in a field at all. */
import { type Field, fields } from './fields.ts';
import type { LiveSegment } from './merging.ts';
import { startsEach } from './segment.ts';

/** The keys of all stories that have something in that field. */
export function withField(segments: readonly LiveSegment[], field: Field): Set<string> {
  const at = fields.indexOf(field);
  return new Set(
    segments.flatMap(({ segment: { head, piece }, isLive }) =>
      head.keys.filter((_, story) => {
        const from = story * startsEach + at;
        return isLive[story] === 1 && piece.starts[from] !== piece.starts[from + 1];
      }),
    ),
  );
}
