/** Which characters of which line are marked, so that lines draw their marks themselves. No DOM. */
import type { Article } from '../../article.ts';
import type { Mark } from '../../marks.ts';
import type { Spot } from '../reading/text-ground.ts';
import { findAnchor } from './anchors.ts';
import { type LineKey, type PlacedLine, textOf } from './lines.ts';

/** A stretch of a line under the same marks, the newest first, which gives the colour. */
export type Stroke = {
  start: number;
  end: number;
  marks: readonly Mark[];
  /** Those of its marks that begin and end with it. */
  begin: readonly Mark[];
  last: readonly Mark[];
};
export type Strokes = ReadonlyMap<LineKey, readonly Stroke[]>;

/** A mark with its place in the text, or null where its words are gone. */
type Found = { mark: Mark; spots: [Spot, Spot] | null };

export const noStrokes: Strokes = new Map();

/** The strokes of all marks that are found in the article. */
export function strokesOf(article: Article, marks: readonly Mark[]): Strokes {
  if (marks.length === 0) return noStrokes;
  const { blocks, lines } = textOf(article);
  const found = marks.map((mark): Found => ({ mark, spots: findAnchor(blocks, mark.anchor) }));
  const strokes = lines.map((line): [LineKey, Stroke[]] => [line.key, strokesIn(line, found)]);
  return new Map(strokes.filter(([, own]) => own.length > 0));
}

type Cover = { mark: Mark; start: number; end: number; isBegin: boolean; isLast: boolean };

/** Below 0 where the place comes before that offset of that block. */
const compare = (spot: Spot, block: number, offset: number): number =>
  spot.block - block || spot.offset - offset;

function coverOf({ block, start, end }: PlacedLine, { mark, spots }: Found): Cover[] {
  if (spots === null) return [];
  const [from, to] = spots;
  if (compare(from, block, end) >= 0 || compare(to, block, start) <= 0) return [];
  const isBegin = compare(from, block, start) >= 0;
  const isLast = compare(to, block, end) <= 0;
  return [
    {
      mark,
      start: isBegin ? from.offset - start : 0,
      end: (isLast ? to.offset : end) - start,
      isBegin,
      isLast,
    },
  ];
}

function strokesIn(line: PlacedLine, found: readonly Found[]): Stroke[] {
  const covers = found.flatMap((each) => coverOf(line, each));
  const edges = [...new Set(covers.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    const over = covers
      .filter((cover) => cover.start <= start && cover.end > start)
      .sort((a, b) => (a.mark.madeAt < b.mark.madeAt ? 1 : -1));
    if (end === undefined || over.length === 0) return [];
    return [
      {
        start,
        end,
        marks: over.map(({ mark }) => mark),
        begin: over.filter((cover) => cover.isBegin && cover.start === start).map(({ mark }) => mark),
        last: over.filter((cover) => cover.isLast && cover.end === end).map(({ mark }) => mark),
      },
    ];
  });
}
