/** Marks and notes of stories that are not saved, on their way into an archive: in pieces, for a page may have any number. */
import * as v from 'valibot';
import type { MarkEntry, MarkedStory } from '../marks.ts';
import { type StoryMarks, StoryMarksSchema } from './archive-format.ts';

/** What the library knows of the marks in one story. */
export type MarkList = { story: MarkedStory; entries: readonly MarkEntry[] };

/** How many marks one piece has at most, and about how long it may become. */
const most = { entries: 1_000, characters: 250_000 } as const;

/** The marks of a story in pieces; none where its address is not one of a page, which nobody would read again. */
export function* piecesOf({ story, entries }: MarkList): Generator<StoryMarks> {
  const empty = (): StoryMarks => ({ story, marks: [], removedMarks: [] });
  if (!v.is(StoryMarksSchema, empty())) return;
  let piece = empty();
  let [count, characters] = [0, 0];
  for (const entry of entries) {
    if ('gone' in entry) piece.removedMarks.push(entry);
    else piece.marks.push(entry);
    count += 1;
    characters += 'gone' in entry ? 0 : entry.anchor.exact.length + entry.note.length;
    if (count < most.entries && characters < most.characters) continue;
    yield piece;
    piece = empty();
    [count, characters] = [0, 0];
  }
  if (count > 0) yield piece;
}
