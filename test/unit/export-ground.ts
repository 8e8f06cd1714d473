/** Stories as files, for the tests of single formats. */
import { strFromU8, unzipSync } from 'fflate';
import { exportFile, type FileOptions } from '../../src/export/files.ts';
import type { Format } from '../../src/export/formats.ts';
import type { ExportedStory } from '../../src/export/story.ts';
import type { Mark } from '../../src/marks.ts';
import { strokesOf } from '../../src/views/marks/strokes.ts';
import { pixel } from './any-article.ts';
import { pictureOf, storyOf } from './any-story.ts';
import { englishWords } from './export-words.ts';
import { richStory } from './stories.ts';

/** How exporters say what they add. */
export const look = { words: englishWords, findMarks: strokesOf };
/** How a format is asked for. */
export const optionsFor = (format: Format): FileOptions => ({
  ...look,
  format,
  madeAt: '2026-11-28T02:00:00.000Z',
  writing: 'horizontal',
});
/** The one picture that the story has with it. */
export const picture = pictureOf(new Uint8Array(Buffer.from(pixel, 'base64')));
export const address = 'https://pictures.example/harbour.jpg';

export const mark: Mark = {
  id: 'a'.repeat(32),
  colour: 'green',
  note: 'Ask Marit\nabout 1953',
  anchor: {
    ...{ part: 'body', block: 2, offset: 1, exact: 'You stop hearing them after a month' },
    ...{ prefix: '“', suffix: ',” said Marit Oddsdottir' },
  },
  madeAt: '2026-03-14T08:00:00.000Z',
  changedAt: '2026-03-14T08:00:00.000Z',
};
/** A story with tags, a mark and a picture. */
export const story: ExportedStory = {
  ...storyOf(richStory),
  tags: ['harbour', 'a "b": c'],
  marks: [mark],
  pictures: new Map([[address, picture]]),
};

/** What is in the file of a format. */
export async function textOf(format: Format, stories: readonly ExportedStory[] = [story]): Promise<string> {
  return strFromU8((await exportFile(stories, optionsFor(format))).bytes);
}

/** What is in the files of a format that packs them. */
export async function filesIn(
  format: Format,
  stories: readonly ExportedStory[],
): Promise<Map<string, string>> {
  const { bytes } = await exportFile(stories, optionsFor(format));
  return new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
}
