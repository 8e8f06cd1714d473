/** Which stories of which segments are true: the newest word on each counts. */
import type { LiveSegment } from './merging.ts';
import type { Head, Piece } from './segment.ts';

/** A segment as it is kept: the greater its number, the newer what it says. `gone` are stories to be forgotten. */
export type KeptHead = Head & { number: number; gone: readonly string[] };

export type Live = {
  /** By the number of the segment, a 1 for each story that is true. */
  flags: ReadonlyMap<number, Uint8Array>;
  /** The print of each story, and the story of each page. */
  prints: ReadonlyMap<string, string>;
  stories: ReadonlyMap<string, string>;
};

/** Looks through all segments, newest first. */
export function livenessOf(heads: readonly KeptHead[]): Live {
  const [flags, prints, stories] = [
    new Map<number, Uint8Array>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ];
  const settled = new Set<string>();
  for (const head of heads.toSorted((one, two) => two.number - one.number)) {
    const own = new Uint8Array(head.keys.length);
    for (const [index, key] of head.keys.entries()) {
      if (settled.has(key)) continue;
      settled.add(key);
      own[index] = 1;
      prints.set(key, head.prints[index] ?? '');
      stories.set(head.pages[index] ?? '', key);
    }
    for (const key of head.gone) settled.add(key);
    flags.set(head.number, own);
  }
  return { flags, prints, stories };
}

/** Segments of which both halves are at hand, with what is true in each. */
export function liveSegments(
  heads: readonly KeptHead[],
  pieces: ReadonlyMap<number, Piece>,
  { flags }: Live,
): LiveSegment[] {
  return heads.flatMap((head) => {
    const [piece, isLive] = [pieces.get(head.number), flags.get(head.number)];
    return piece === undefined || isLive === undefined ? [] : [{ segment: { head, piece }, isLive }];
  });
}

/** Segments grow by this factor from one size to the next, and none is made larger than the last. */
const factor = 8;
const largest = 4_096;

/** The segments that should become one, oldest first; none where all is well. */
export function toMerge(heads: readonly KeptHead[], { flags }: Live): KeptHead[] {
  const sized = heads.map((head) => ({
    head,
    alive: flags.get(head.number)?.reduce((sum, flag) => sum + flag, 0) ?? 0,
  }));
  const hollow = sized.filter(({ head, alive }) => head.keys.length > factor && alive < head.keys.length / 2);
  if (hollow.length > 0) return hollow.slice(0, 1).map(({ head }) => head);
  const sizeOf = (alive: number) => Math.floor(Math.log(Math.max(1, alive)) / Math.log(factor));
  const groups = [0, 1, 2, 3].map((size) => sized.filter(({ alive }) => sizeOf(alive) === size));
  const crowded = groups.find(({ length }) => length >= factor) ?? [];
  let sum = 0;
  return crowded
    .toSorted((one, two) => one.head.number - two.head.number)
    .filter(({ alive }) => {
      sum += alive;
      return sum <= largest;
    })
    .map(({ head }) => head);
}

/** What must still be told to be gone, once these segments are merged: what others, older, still hold. */
export function stillGone(group: readonly KeptHead[], all: readonly KeptHead[], live: Live): string[] {
  const others = new Set(all.filter((head) => !group.includes(head)).flatMap(({ keys }) => keys));
  const gone = new Set(group.flatMap((head) => head.gone));
  return [...gone].filter((key) => others.has(key) && !live.prints.has(key));
}
