/**
 * Reads archives of our own format, which anybody may have made: nothing in them is trusted. What breaks a rule is
 * reported and passed over; the rest is read.
 */
import * as v from 'valibot';
import {
  archiveLimits,
  imagePath,
  type Manifest,
  ManifestSchema,
  manifestPath,
  StoryMarksSchema,
  sha256,
  storyPath,
} from '../export/archive-format.ts';
import { pictureName } from '../export/markdown-file.ts';
import type { ExportedPicture, ExportedStory } from '../export/story.ts';
import { type StoryFile, StoryFileSchema } from '../export/story-file.ts';
import type { MarkEntry, MarkedStory } from '../marks.ts';
import { type ZipEntry, zipBytes, zipEntries } from './zip-directory.ts';

/** Why a file of an archive was passed over. */
export type Refusal = {
  path: string;
  why: 'name' | 'twice' | 'too-large' | 'damaged' | 'hash' | 'schema' | 'missing' | 'unlisted';
};
export type ArchiveItem =
  | { at: 'story'; story: ExportedStory }
  /** Marks and notes in a story that is not in the archive. */
  | { at: 'marks'; story: MarkedStory; marks: MarkEntry[] }
  | ({ at: 'refused' } & Refusal);

export type ArchiveReading =
  | { at: 'bad'; why: 'too-large' | 'no-zip' | 'no-archive' | 'newer' }
  | {
      at: 'good';
      manifest: Pick<Manifest, 'madeAt' | 'part' | 'counts'>;
      /** The stories in their order, each read when it is asked for, and marks; and what had to be passed over. */
      items: () => AsyncGenerator<ArchiveItem>;
    };

const json = (bytes: Uint8Array): unknown => {
  try {
    // Half characters and names that mean something to objects do not come in.
    return JSON.parse(new TextDecoder().decode(bytes), (key, value: unknown) =>
      key === '__proto__' ? undefined : typeof value === 'string' ? value.toWellFormed() : value,
    );
  } catch {
    return null;
  }
};

function refusalOf({ path, packed, size, isEncrypted }: ZipEntry): Refusal['why'] | null {
  if (path !== manifestPath && !storyPath.test(path) && !imagePath.test(path)) return 'name';
  const { entry, ratio, ratioFrom } = archiveLimits;
  if (size > entry || (size > ratioFrom && size > packed * ratio)) return 'too-large';
  return isEncrypted ? 'damaged' : null;
}

type Contents = { entries: Map<string, ZipEntry>; refused: Refusal[] };

function sorted(entries: readonly ZipEntry[]): Contents {
  const contents: Contents = { entries: new Map(), refused: [] };
  for (const entry of entries) {
    if (entry.path.endsWith('/')) continue; // Other programs list the folders.
    const why = contents.entries.has(entry.path) ? 'twice' : refusalOf(entry);
    if (why === null) contents.entries.set(entry.path, entry);
    else contents.refused.push({ path: entry.path, why });
  }
  return contents;
}

async function manifestIn(file: Blob, { entries }: Contents): Promise<Manifest | 'no-archive' | 'newer'> {
  const entry = entries.get(manifestPath);
  const bytes = entry === undefined ? null : await zipBytes(file, entry);
  const given = bytes === null ? null : json(bytes);
  const parsed = v.safeParse(ManifestSchema, given);
  if (parsed.success) return parsed.output;
  const newer = v.object({ format: v.literal('galley-archive'), version: v.pipe(v.number(), v.minValue(2)) });
  return v.is(newer, given) ? 'newer' : 'no-archive';
}

/** Opens an archive; nothing but its directory and its manifest is read yet. */
export async function readArchive(file: Blob): Promise<ArchiveReading> {
  if (file.size > archiveLimits.file) return { at: 'bad', why: 'too-large' };
  const entries = await zipEntries(file, archiveLimits.entries);
  if (entries === null) return { at: 'bad', why: 'no-zip' };
  const contents = sorted(entries);
  const manifest = await manifestIn(file, contents);
  if (typeof manifest === 'string') return { at: 'bad', why: manifest };
  const { madeAt, part, counts } = manifest;
  return { at: 'good', manifest: { madeAt, part, counts }, items: () => readItems(file, contents, manifest) };
}

type Source = { file: Blob; entries: Map<string, ZipEntry>; hashes: ReadonlyMap<string, string> };

/** The bytes of a listed file, if they are those that were written. */
async function checkedBytes({ file, entries, hashes }: Source, path: string) {
  const entry = entries.get(path);
  const hash = hashes.get(path);
  if (entry === undefined || hash === undefined) return 'missing';
  const bytes = await zipBytes(file, entry);
  if (bytes === null) return 'damaged';
  return (await sha256(bytes)) === hash ? bytes : 'hash';
}

async function* readItems(file: Blob, contents: Contents, manifest: Manifest): AsyncGenerator<ArchiveItem> {
  const hashes = new Map(manifest.items.map(({ path, sha256: hash }) => [path, hash]));
  const source: Source = { file, entries: contents.entries, hashes };
  const unlisted = [...contents.entries.keys()].filter((path) => path !== manifestPath && !hashes.has(path));
  for (const refusal of contents.refused) yield { at: 'refused', ...refusal };
  for (const path of unlisted) yield { at: 'refused', path, why: 'unlisted' };
  const reported = new Set(contents.refused.map(({ path }) => path));
  for (const path of hashes.keys())
    if (storyPath.test(path) && !reported.has(path)) yield* readStory(source, path, reported);
  yield* readMarks(manifest);
}

function* readMarks({ marks = [] }: Manifest): Generator<ArchiveItem> {
  for (const given of marks) {
    const parsed = v.safeParse(StoryMarksSchema, given);
    if (!parsed.success) yield { at: 'refused', path: manifestPath, why: 'schema' };
    else {
      const { story, marks: living, removedMarks } = parsed.output;
      yield { at: 'marks', story, marks: [...living, ...removedMarks] };
    }
  }
}

async function* readStory(source: Source, path: string, reported: Set<string>): AsyncGenerator<ArchiveItem> {
  const bytes = await checkedBytes(source, path);
  if (typeof bytes === 'string') return yield { at: 'refused', path, why: bytes };
  const parsed = v.safeParse(StoryFileSchema, json(bytes));
  if (!parsed.success || path !== `stories/${parsed.output.key}.json`)
    return yield { at: 'refused', path, why: 'schema' };
  const refused: Refusal[] = [];
  const pictures = await readPictures(source, parsed.output.pictures, refused);
  const versions: ExportedStory['versions'][number][] = [];
  for (const version of parsed.output.versions)
    versions.push({ ...version, pictures: await readPictures(source, version.pictures, refused) });
  for (const refusal of refused) {
    if (reported.has(refusal.path)) continue; // Many stories may share it.
    reported.add(refusal.path);
    yield { at: 'refused', ...refusal };
  }
  const { format: _format, version: _version, ...story } = parsed.output;
  yield { at: 'story', story: { ...story, pictures, versions } };
}

/** The pictures that are there; of the others `refused` is told. */
async function readPictures(source: Source, listed: StoryFile['pictures'], refused: Refusal[]) {
  const pictures = new Map<string, ExportedPicture>();
  for (const { address, type, sha256: hash } of listed) {
    const path = pictureName({ type, sha256: hash });
    const bytes = await checkedBytes(source, path);
    if (typeof bytes === 'string') refused.push({ path, why: bytes });
    else if ((await sha256(bytes)) !== hash) refused.push({ path, why: 'hash' });
    else pictures.set(address, { bytes, type, sha256: hash });
  }
  return pictures;
}
