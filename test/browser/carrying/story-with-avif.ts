/** A story of which the one picture is of a kind that browsers draw and many reading programs do not. */
import { sha256 } from '../../../src/export/archive-format.ts';
import type { ExportedStory } from '../../../src/export/story.ts';
import { storyOf } from '../../unit/any-story.ts';

/** Two by two pixels. */
const avif =
  'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAAB0AAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAIAAAACAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgQ0MAAAAABNjb2xybmNseAACAAIAAYAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAACVtZGF0EgAKCBgANogQEAwgMg8f8D///8WfhwB8+ErK42A=';

/** The story with its picture. */
export async function storyWithAvif(): Promise<ExportedStory> {
  const address = 'https://pictures.example/small.avif';
  const bytes = new Uint8Array(Buffer.from(avif, 'base64'));
  const image = { src: address, alt: 'Four dots', width: null, height: null };
  const title = 'The small picture';
  const url = 'https://gazette.example/small-picture';
  const leadImage = { kind: 'figure' as const, image, caption: [], credit: null };
  return {
    ...storyOf({ url, title, leadImage }),
    pictures: new Map([[address, { bytes, type: 'image/avif', sha256: await sha256(bytes) }]]),
  };
}
