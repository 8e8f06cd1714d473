/** Between the library and files: what it gives of a story becomes one value, and such a value what it takes. */
import type { Article } from '../article.ts';
import type { Mark, MarkEntry } from '../marks.ts';
import { sha256 } from './archive-format.ts';
import {
  type Changes,
  type ExportedPicture,
  type ExportedPictures,
  type ExportedStory,
  isPictureType,
  type RemovedMark,
} from './story.ts';

type Text = { article: Article; pictures: ReadonlyMap<string, Blob> };

/** Everything of a story, as the library gives it. */
export type CompleteStory = Text & {
  summary: { key: string; savedAt: string; updatedAt: string };
  state: Changes;
  marks: readonly MarkEntry[];
  versions: readonly (Text & { until: string })[];
  removed?: true | undefined;
  removedAt?: string | undefined;
};

async function pictureOf(blob: Blob): Promise<ExportedPicture | null> {
  if (!isPictureType(blob.type)) return null;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { bytes, type: blob.type, sha256: await sha256(bytes) };
}

async function picturesOf(blobs: ReadonlyMap<string, Blob>): Promise<ExportedPictures> {
  const pictures = new Map<string, ExportedPicture>();
  for (const [address, blob] of blobs) {
    const picture = await pictureOf(blob);
    if (picture !== null) pictures.set(address, picture);
  }
  return pictures;
}

const isRemoved = (entry: MarkEntry): entry is RemovedMark => 'gone' in entry;
const isMark = (entry: MarkEntry): entry is Mark => !isRemoved(entry);

/** What was never changed is left out. */
function changesOf({ tags, archived, favourite, readAt, progress }: Changes): Changes {
  return {
    tags,
    ...(archived === undefined ? {} : { archived }),
    ...(favourite === undefined ? {} : { favourite }),
    ...(readAt === undefined ? {} : { readAt }),
    ...(progress === undefined ? {} : { progress }),
  };
}

/** A story of the library as a value. */
export async function exportedStory(given: CompleteStory): Promise<ExportedStory> {
  const { summary, article, state, marks, versions } = given;
  const older: ExportedStory['versions'][number][] = [];
  for (const { until, article: text, pictures } of versions)
    older.push({ until, article: text, pictures: await picturesOf(pictures) });
  return {
    ...{ key: summary.key, article, savedAt: summary.savedAt, updatedAt: summary.updatedAt },
    readAt: state.readAt?.value ?? null,
    archived: state.archived?.value ?? false,
    favourite: state.favourite?.value ?? false,
    progress: state.progress?.value ?? null,
    tags: state.tags.filter(({ on }) => on).map(({ name }) => name),
    state: changesOf(state),
    marks: marks.filter(isMark),
    removedMarks: marks.filter(isRemoved),
    pictures: await picturesOf(given.pictures),
    versions: older,
    ...(given.removed ? { removed: true } : {}),
    ...(given.removedAt === undefined ? {} : { removedAt: given.removedAt }),
  };
}

function blobsOf(pictures: ExportedPictures): Map<string, Blob> {
  return new Map([...pictures].map(([address, { bytes, type }]) => [address, new Blob([bytes], { type })]));
}

/** What is told of a story without a time, by whoever wrote the file, counts from when its text was kept. */
function wholeState(story: ExportedStory): Changes {
  const { state, archived, favourite, readAt, progress } = story;
  const at = new Date(story.updatedAt).toISOString();
  const known = new Set(state.tags.map(({ name }) => name));
  const more = story.tags.filter((name) => !known.has(name)).map((name) => ({ name, on: true, at }));
  return {
    ...(archived ? { archived: { value: true, at } } : {}),
    ...(favourite ? { favourite: { value: true, at } } : {}),
    ...(readAt === null ? {} : { readAt: { value: new Date(readAt).toISOString(), at } }),
    ...(progress === null ? {} : { progress: { value: progress, at } }),
    ...changesOf(state),
    tags: [...state.tags, ...more],
  };
}

/** The value as the library takes it, which checks it once more. */
export function storyInput(story: ExportedStory) {
  const { article, savedAt, updatedAt, marks, removedMarks, pictures, versions } = story;
  return {
    ...{ article, savedAt, updatedAt, state: wholeState(story) },
    marks: [...marks, ...removedMarks],
    pictures: blobsOf(pictures),
    versions: versions.map((version) => ({ ...version, pictures: blobsOf(version.pictures) })),
    removed: story.removed,
    removedAt: story.removedAt,
  };
}
