/** Files of our own: an archive of many stories, or the file of one. */
import * as v from 'valibot';
import { sha256 } from '../export/archive-format.ts';
import { bytesOfBase64 } from '../export/base64.ts';
import type { ExportedPicture, ExportedStory } from '../export/story.ts';
import { type StoryFile, StoryFileSchema } from '../export/story-file.ts';
import { type ArchiveItem, readArchive } from './archive.ts';
import { isZip } from './unzip.ts';

export type Own = { at: 'own'; items: () => AsyncGenerator<ArchiveItem> } | { at: 'newer' | 'too-large' };

/** The longest file of one story, with its pictures in it. */
const longest = 250_000_000;

/** A file of our own; null where it is somebody else's. */
export async function readOwn(file: Blob): Promise<Own | null> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (!isZip(start)) return readStoryFile(file);
  const archive = await readArchive(file);
  if (archive.at === 'good') return { at: 'own', items: archive.items };
  return archive.why === 'newer' || archive.why === 'too-large' ? { at: archive.why } : null;
}

async function readStoryFile(file: Blob): Promise<Own | null> {
  const start = await file.slice(0, 200).text();
  if (!/^\s*\{\s*"format":\s*"galley-story"/.test(start)) return null;
  if (file.size > longest) return { at: 'too-large' };
  const given = parsedJson(await file.text());
  const parsed = v.safeParse(StoryFileSchema, given);
  if (parsed.success) return { at: 'own', items: () => storyIn(parsed.output) };
  const isNewer = v.is(v.object({ version: v.pipe(v.number(), v.minValue(2)) }), given);
  return isNewer ? { at: 'newer' } : { at: 'own', items: broken };
}

async function* broken(): AsyncGenerator<ArchiveItem> {
  yield { at: 'refused', path: '', why: 'schema' };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) =>
      key === '__proto__' ? undefined : typeof value === 'string' ? value.toWellFormed() : value,
    );
  } catch {
    return null;
  }
}

async function* storyIn({ format: _, version: __, ...file }: StoryFile): AsyncGenerator<ArchiveItem> {
  const lost: string[] = [];
  const pictures = await picturesIn(file.pictures, lost);
  const versions: ExportedStory['versions'][number][] = [];
  for (const version of file.versions)
    versions.push({ ...version, pictures: await picturesIn(version.pictures, lost) });
  for (const address of lost) yield { at: 'refused', path: address.slice(0, 200), why: 'hash' };
  yield { at: 'story', story: { ...file, pictures, versions } };
}

/** The pictures that are whole; the addresses of the others are added to `lost`. */
async function picturesIn(listed: StoryFile['pictures'], lost: string[]) {
  const pictures = new Map<string, ExportedPicture>();
  for (const { address, type, sha256: hash, base64 = '' } of listed) {
    const bytes = bytesOfBase64(base64);
    if (bytes !== null && (await sha256(bytes)) === hash)
      pictures.set(address, { bytes, type, sha256: hash });
    else lost.push(address);
  }
  return pictures;
}
