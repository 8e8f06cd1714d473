/** Marks and notes from elsewhere in stories that are not with them: merged like those of devices, and taken back with their import. */
import * as v from 'valibot';
import { type Mark, type MarkEntry, MarkEntrySchema, type MarkedStory, MarkedStorySchema } from '../marks.ts';
import { deskOver } from './desk.ts';
import type { Into } from './import-stories.ts';
import { documentsNoted, noted } from './imports.ts';
import { markEntries, mergedMarksDraft } from './marks.ts';
import type { Shelf } from './shelf.ts';

/** The marks of one story; those that cannot be read are left out. */
export type MarksInput = { story: MarkedStory; marks: readonly unknown[] };

/** Merges marks into what is there, in one transaction; tells how many there are that were not, or not like this. */
export async function importMarks(
  shelf: Shelf,
  { lists, into }: { lists: readonly MarksInput[]; into: Into | null },
): Promise<number> {
  let fresh = 0;
  await shelf.store.change(async () => {
    fresh = 0;
    const desk = deskOver(shelf);
    for (const list of lists) {
      const story = v.safeParse(MarkedStorySchema, list.story);
      if (!story.success || !URL.canParse(story.output.url)) continue;
      const before = await markEntries(desk.shelf, story.output.url);
      const draft = await mergedMarksDraft(desk.shelf, story.output, readable(list.marks));
      if (draft === null) continue;
      desk.put([draft]);
      fresh += newOnes(before, await markEntries(desk.shelf, story.output.url));
    }
    const drafts = desk.drafts();
    if (into === null) return drafts;
    const marks = await documentsNoted(shelf, drafts);
    return [...drafts, ...(await noted(shelf, into.id, { stories: [], queued: [], marks, fresh }))];
  });
  return fresh;
}

function readable(marks: readonly unknown[]): MarkEntry[] {
  return marks.flatMap((mark) => {
    const parsed = v.safeParse(MarkEntrySchema, mark);
    return parsed.success ? [parsed.output] : [];
  });
}

const isThere = (entry: MarkEntry): entry is Mark => !('gone' in entry);

function newOnes(before: readonly MarkEntry[], after: readonly MarkEntry[]): number {
  const known = new Map(before.map((entry) => [entry.id, entry.changedAt]));
  return after.filter((entry) => isThere(entry) && known.get(entry.id) !== entry.changedAt).length;
}
