/** Writes a whole library, story by story, into archives of our own format. */
import { type Manifest, manifestPath, partLimits, sha256 } from './archive-format.ts';
import { pictureName } from './markdown-file.ts';
import { type Bytes, type ExportedStory, utf8 } from './story.ts';
import { storyEntry } from './story-file.ts';
import { type ZipStream, zipStream } from './zip-stream.ts';

/** Bytes of one part, in their order. */
export type ArchiveChunk = { part: number; bytes: Bytes };

type Options = { madeAt: string; limits?: { entries: number; bytes: number } };

/** JSON that is the same for equal values, in whatever order their fields were set. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner === null || typeof inner !== 'object' || Array.isArray(inner)
      ? inner
      : Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  );
}

type Part = { zip: ZipStream; manifest: Manifest; known: Set<string>; size: number };

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

function isFull({ manifest, size }: Part, limits: { entries: number; bytes: number }): boolean {
  return manifest.items.length >= limits.entries || size >= limits.bytes;
}

function* endPart(part: Part): Generator<ArchiveChunk> {
  const { zip, manifest } = part;
  const chunks = [
    ...zip.add(manifestPath, utf8(`${JSON.stringify(manifest, null, 1)}\n`), 'packed'),
    ...zip.end(),
  ];
  for (const bytes of chunks) yield { part: manifest.part, bytes };
}

/**
 * The bytes of the archives in which these stories lie: one as a rule, more where one would be too large. A story of a
 * key that came before is passed over.
 */
export async function* writeArchive(
  stories: AsyncIterable<ExportedStory> | Iterable<ExportedStory>,
  { madeAt, limits = partLimits }: Options,
): AsyncGenerator<ArchiveChunk> {
  const keys = new Set<string>();
  let part = newPart(1, madeAt);
  for await (const story of stories) {
    if (keys.has(story.key)) continue;
    keys.add(story.key);
    if (isFull(part, limits)) {
      yield* endPart(part);
      part = newPart(part.manifest.part + 1, madeAt);
    }
    for await (const bytes of addStory(part, story)) yield { part: part.manifest.part, bytes };
  }
  yield* endPart(part);
}
