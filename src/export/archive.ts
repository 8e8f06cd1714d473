/** Writes a whole library, story by story, into archives of our own format. */
import { pageOf } from '../addresses.ts';
import { type Manifest, manifestPath, partLimits, type StoryMarks, sha256 } from './archive-format.ts';
import { canonical } from './canonical.ts';
import { type MarkList, piecesOf } from './loose-marks.ts';
import { pictureName } from './markdown-file.ts';
import { type Bytes, type ExportedStory, utf8 } from './story.ts';
import { storyEntry } from './story-file.ts';
import { type ZipStream, zipStream } from './zip-stream.ts';

/** Bytes of one part, in their order. */
export type ArchiveChunk = { part: number; bytes: Bytes };

type Limits = { entries: number; bytes: number; marks: number };
type Options = {
  madeAt: string;
  /** The marks and notes of all stories; asked when all stories are written, for those that are in none of them. */
  marks?: AsyncIterable<MarkList> | Iterable<MarkList>;
  limits?: Partial<Limits>;
};

type Part = {
  zip: ZipStream;
  manifest: Manifest;
  known: Set<string>;
  size: number;
  marks: StoryMarks[];
  marksSize: number;
};

function newPart(number: number, madeAt: string): Part {
  return {
    zip: zipStream(),
    manifest: {
      format: 'galley-archive',
      version: 1,
      madeAt,
      part: number,
      counts: { stories: 0, images: 0, marks: 0 },
      items: [],
    },
    known: new Set(),
    size: 0,
    marks: [],
    marksSize: 0,
  };
}

/** A file that is in the part already is not added again: pictures are shared by their bytes. */
async function add(part: Part, path: string, bytes: Bytes): Promise<Bytes[]> {
  if (part.known.has(path)) return [];
  part.known.add(path);
  part.size += bytes.length;
  part.manifest.items.push({ path, bytes: bytes.length, sha256: await sha256(bytes) });
  return part.zip.add(path, bytes, path.startsWith('images/') ? 'stored' : 'packed');
}

async function* addStory(part: Part, story: ExportedStory): AsyncGenerator<Bytes> {
  const { counts } = part.manifest;
  const pictures = [story, ...story.versions].flatMap((text) => [...text.pictures.values()]);
  for (const picture of pictures) {
    const path = pictureName(picture);
    if (!part.known.has(path)) counts.images += 1;
    yield* await add(part, path, picture.bytes);
  }
  counts.stories += 1;
  counts.marks += story.marks.length;
  yield* await add(part, `stories/${story.key}.json`, utf8(canonical(storyEntry(story))));
}

function isFull({ manifest, size, marksSize }: Part, limits: Limits): boolean {
  return manifest.items.length >= limits.entries || size >= limits.bytes || marksSize >= limits.marks;
}

function* endPart(part: Part): Generator<ArchiveChunk> {
  const { zip, marks } = part;
  // Equal marks give equal bytes, whoever wrote them.
  const manifest =
    marks.length === 0 ? part.manifest : { ...part.manifest, marks: JSON.parse(canonical(marks)) };
  const chunks = [
    ...zip.add(manifestPath, utf8(`${JSON.stringify(manifest, null, 1)}\n`), 'packed'),
    ...zip.end(),
  ];
  for (const bytes of chunks) yield { part: manifest.part, bytes };
}

function addMarks(part: Part, piece: StoryMarks): void {
  part.marks.push(piece);
  part.marksSize += utf8(JSON.stringify(piece)).length;
  part.manifest.counts.marks += piece.marks.length;
}

/** What goes into archives, in its order: stories, and then the marks of those that are not among them. */
async function* contents(
  stories: AsyncIterable<ExportedStory> | Iterable<ExportedStory>,
  marks: NonNullable<Options['marks']>,
): AsyncGenerator<{ story: ExportedStory } | { piece: StoryMarks }> {
  const [keys, pages] = [new Set<string>(), new Set<string>()];
  for await (const story of stories) {
    if (keys.has(story.key)) continue;
    keys.add(story.key);
    pages.add(pageOf(story.article.url));
    yield { story };
  }
  for await (const list of marks)
    for (const piece of piecesOf(list)) if (!pages.has(pageOf(piece.story.url))) yield { piece };
}

/**
 * The bytes of the archives in which these stories lie: one as a rule, more where one would be too large. A story of a
 * key that came before is passed over.
 */
export async function* writeArchive(
  stories: AsyncIterable<ExportedStory> | Iterable<ExportedStory>,
  { madeAt, marks = [], limits = {} }: Options,
): AsyncGenerator<ArchiveChunk> {
  let part = newPart(1, madeAt);
  for await (const next of contents(stories, marks)) {
    if (isFull(part, { ...partLimits, ...limits })) {
      yield* endPart(part);
      part = newPart(part.manifest.part + 1, madeAt);
    }
    if ('piece' in next) addMarks(part, next.piece);
    else for await (const bytes of addStory(part, next.story)) yield { part: part.manifest.part, bytes };
  }
  yield* endPart(part);
}
