/**
 * Which stories hold all that is asked, the best first: the weighing of BM25, with words in titles and tags
 * counting for several. A word that is only begun counts less than one that is whole.
 */

import type { Clause, Query } from '../../search/query.ts';
import { weights } from './fields.ts';
import { findClause } from './lookup.ts';
import type { LiveSegment } from './merging.ts';
import { type Piece, startsEach } from './segment.ts';

export type Hit = { key: string; score: number };

const saturation = 1.4;
const lengthShare = 0.5;

/** The stories of all segments that hold every clause and none that is ruled out. */
export function rank(segments: readonly LiveSegment[], { clauses, without }: Query): Hit[] {
  const total = segments.reduce(
    (sum, { isLive }) => sum + isLive.reduce((count, live) => count + live, 0),
    0,
  );
  const boards = segments.map((live) => boardOf(live, clauses, without));
  const worths = clauses.map((_, index) => {
    const holding = boards.reduce((sum, { columns }) => sum + holders(columns[index]), 0);
    return Math.log(1 + (total - holding + 0.5) / (holding + 0.5));
  });
  const hits = boards.flatMap((board) => hitsOf(board, worths));
  return hits.sort((one, two) => two.score - one.score || (one.key < two.key ? 1 : -1));
}

/** For each clause what every story of a segment has of it, and which stories are out. */
type Board = LiveSegment & { columns: Float32Array[]; isOut: Uint8Array };

function boardOf(live: LiveSegment, clauses: readonly Clause[], without: readonly Clause[]): Board {
  const { segment } = live;
  const { piece } = segment;
  const isOut = live.isLive.map((alive) => 1 - alive);
  for (const clause of without) findClause(piece, clause, (story) => (isOut[story] = 1));
  return { ...live, isOut, columns: clauses.map((clause) => columnOf(piece, clause)) };
}

function columnOf(piece: Piece, clause: Clause): Float32Array {
  const column = new Float32Array(piece.starts.length / startsEach);
  findClause(piece, clause, (story, place, share) => {
    const weight = weights[fieldAt(piece.starts, story, place)] ?? 1;
    column[story] = (column[story] ?? 0) + weight * share;
  });
  return column;
}

/** The number of the field in which a place of a story lies. Most lie in the body, the last one. */
function fieldAt(starts: Uint32Array, story: number, place: number): number {
  const base = story * startsEach;
  for (let field = startsEach - 2; field > 0; field -= 1)
    if (place >= (starts[base + field] ?? 0)) return field;
  return 0;
}

function holders(column: Float32Array | undefined): number {
  return column?.reduce((count, value) => (value > 0 ? count + 1 : count), 0) ?? 0;
}

function hitsOf({ segment, columns, isOut }: Board, worths: readonly number[]): Hit[] {
  const { head, piece } = segment;
  const usual = meanLength(piece.starts);
  return head.keys.flatMap((key, story) => {
    if (isOut[story] === 1 || columns.some((column) => column[story] === 0)) return [];
    const length = piece.starts[(story + 1) * startsEach - 1] ?? 0;
    const damping = saturation * (1 - lengthShare + (lengthShare * length) / usual);
    const score = columns.reduce((sum, column, index) => {
      const weight = column[story] ?? 0;
      return sum + ((worths[index] ?? 0) * weight) / (weight + damping);
    }, 0);
    return [{ key, score }];
  });
}

function meanLength(starts: Uint32Array): number {
  let sum = 0;
  for (let at = startsEach - 1; at < starts.length; at += startsEach) sum += starts[at] ?? 0;
  return Math.max(1, sum / Math.max(1, starts.length / startsEach));
}
