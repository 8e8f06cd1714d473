/**
 * Stories from elsewhere, many in one transaction. A story that is there already keeps its oldest saved date, the
 * tags of both, and is archived if either says so; of two texts the newer one is shown and the other kept as a version.
 */
import { wordsOf } from './article-parts.ts';
import { binDays, binDrafts, removedSince } from './bin.ts';
import { type Desk, deskOver } from './desk.ts';
import { prefixes } from './ids.ts';
import { noted, storiesNoted, type Wrote } from './imports.ts';
import { type Incoming, incoming, type Refusal, type StoryInput } from './incoming.ts';
import { mergedMarksDraft } from './marks.ts';
import { type Known, knownAt, type Shelf } from './shelf.ts';
import { mergeStates, noState, type State, tagsOf } from './state.ts';
import { changedState, type StateChange } from './state-changes.ts';
import { stateDraft, statesOf } from './states.ts';
import { bodyDraft, imageDrafts, storyDrafts } from './story-drafts.ts';
import { olderWords, versionId } from './versions.ts';

/** What became of a story. */
export type Taken =
  | { at: 'new'; key: string }
  | { at: 'merged'; key: string }
  | { at: 'refused'; why: Refusal };
/** The import that a batch belongs to; `isNew` where its stories came with it a moment ago. */
export type Into = { id: string; isNew?: boolean };
type Batch = { stories: readonly StoryInput[]; into: Into | null };

/** Puts stories into the library, all of them or, where the device fails, none. Rejects like the store. */
export async function importStories(shelf: Shelf, { stories, into }: Batch, now: Date): Promise<Taken[]> {
  const checked = await Promise.all(stories.map((story) => incoming(story, now)));
  const outcomes: Taken[] = [];
  await shelf.store.change(async () => {
    const desk = deskOver(shelf);
    const wrote: Wrote[] = [];
    for (const story of checked) {
      const ids: string[] = [];
      const taken: Taken =
        typeof story === 'string'
          ? { at: 'refused', why: story }
          : await takeIn(listening(desk, ids), story, now);
      outcomes.push(taken);
      if (taken.at !== 'refused')
        wrote.push({ key: taken.key, isNew: into?.isNew ?? taken.at === 'new', ids });
    }
    if (into === null) return desk.drafts();
    const batch = { stories: await storiesNoted(shelf, desk, wrote), queued: [] };
    return [...desk.drafts(), ...(await noted(shelf, into.id, batch))];
  });
  return outcomes;
}

/** The same desk, which also tells the ids of what is put on it. */
function listening(desk: Desk, ids: string[]): Desk {
  return {
    ...desk,
    put: (changes) => {
      ids.push(...changes.map(({ _id }) => _id));
      desk.put(changes);
    },
  };
}

async function takeIn(desk: Desk, story: Incoming, now: Date): Promise<Taken> {
  const known = await knownAt(desk.shelf, story.address);
  const since = known === null ? null : await removedSince(desk.shelf, known.key);
  const key = await putText(desk, story, known);
  // One that lies in the bin here has its time already, and no import gives it another.
  const removedAt = since === null || since === 'never' ? lateEnough(story.removedAt, now) : new Date(since);
  if (story.removedAt !== null && since !== 'never') desk.put(binDrafts([key], removedAt ?? now));
  await putVersions(desk, key, story);
  const [state = noState] = await statesOf(desk.shelf, [key]);
  const merged = known === null ? mergeStates(state, story.state) : joined(state, story.state, now);
  if (merged !== state) desk.put([stateDraft(key, merged)]);
  const marks = await mergedMarksDraft(desk.shelf, story.article, story.marks);
  if (marks !== null) desk.put([marks]);
  return { at: known === null ? 'new' : 'merged', key };
}

/** Days for which what comes into the bin lies there at least, however long ago it was removed elsewhere. */
const leastDays = 7;

/** That time, or one that leaves it in the bin for some days: an import is no way to lose a story for good. */
function lateEnough(at: Date | null, now: Date): Date | null {
  const earliest = now.getTime() - (binDays - leastDays) * 24 * 3_600_000;
  return at === null ? null : new Date(Math.max(at.getTime(), earliest));
}

/** What an import says of a story that is there adds to what is known, whenever it was said. */
function joined(state: State, other: State, now: Date): State {
  const change: StateChange = { tag: tagsOf(other) };
  if (other.archived?.value) change.archived = true;
  if (other.favourite?.value) change.favourite = true;
  if (other.readAt?.value) change.read = true;
  const changed = changedState(state, change, now);
  return changed.progress === undefined && other.progress !== undefined
    ? { ...changed, progress: other.progress }
    : changed;
}

/** The text, where it is new or newer than what is there; its key. */
async function putText(desk: Desk, story: Incoming, known: Known | null): Promise<string> {
  const { address, article, fetched, savedAt, updatedAt } = story;
  if (known?.summary != null && known.body !== null) {
    const isSame = wordsOf(known.body.article) === wordsOf(article);
    const isOlder = known.summary.updatedAt >= updatedAt.toISOString();
    const hasPictures = fetched.some(({ address: at }) => known.body?.missing.includes(at));
    if (isSame ? !hasPictures : isOlder) {
      await putBeside(desk, story, { ...known, summary: known.summary });
      return known.key;
    }
  }
  const own = known?.body?.article;
  const text = own !== undefined && wordsOf(own) === wordsOf(article) ? own : article;
  const now = new Date(Math.max(updatedAt.getTime(), Date.parse(known?.summary?.updatedAt ?? '') || 0));
  const { key, drafts } = await storyDrafts(desk.shelf, {
    ...{ address, known, fetched, savedAt, now },
    article: text,
  });
  desk.put(drafts);
  return key;
}

/** The story stays as it is, out of the bin and with its oldest date; another text of it becomes a version. */
async function putBeside(
  desk: Desk,
  story: Incoming,
  { key, summary, body }: Known & { summary: NonNullable<Known['summary']> },
): Promise<void> {
  const savedAt = story.savedAt.toISOString();
  desk.put([{ _id: prefixes.bin + key, _deleted: true }]);
  if (savedAt < summary.savedAt) {
    const { pictures, ...rest } = summary;
    desk.put([{ _id: prefixes.summary + key, pictures, ...rest, savedAt }]);
  }
  if (body !== null && wordsOf(body.article) === wordsOf(story.article)) return;
  await putVersions(desk, key, { versions: [{ ...story, until: story.updatedAt }] });
}

/** Older texts that are not there yet. */
async function putVersions(desk: Desk, key: string, { versions }: Pick<Incoming, 'versions'>): Promise<void> {
  if (versions.length === 0) return;
  const words = await olderWords(desk.shelf, key);
  for (const { until, article, fetched } of versions) {
    if (words.has(wordsOf(article))) continue;
    desk.put(await imageDrafts(desk.shelf.store, fetched));
    desk.put([await bodyDraft(versionId(key, until.toISOString()), { article, fetched, known: null })]);
    words.add(wordsOf(article));
  }
}
