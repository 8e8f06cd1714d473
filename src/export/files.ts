/** Saved stories as files of a format: one by itself, several together in one. */
import { bookPieces } from './book/book.ts';
import type { Redraw } from './book/redrawn.ts';
import { bookmarkLines } from './bookmarks.ts';
import { fileName, fileNames } from './file-name.ts';
import type { Format } from './formats.ts';
import { htmlFile, type Look } from './html-file.ts';
import { markdownFile, pictureName } from './markdown-file.ts';
import { type Bytes, type ExportedFile, type ExportedStory, type Stories, utf8 } from './story.ts';
import { storyFile } from './story-file.ts';
import { textFile } from './text-file.ts';
import { zipStream } from './zip-stream.ts';

type TextFormat = { ending: string; type: string; print: (story: ExportedStory, look: Look) => string };

const markdownAs = (pictures: 'linked' | 'beside'): TextFormat => ({
  ending: 'md',
  type: 'text/markdown',
  print: (story, { words }) => markdownFile(story, { words, pictures }),
});

type Packed = Exclude<Format, 'bookmarks' | 'epub'>;

const texts: Readonly<Record<Packed, TextFormat>> = {
  markdown: markdownAs('linked'),
  'markdown-pictures': markdownAs('beside'),
  html: { ending: 'html', type: 'text/html', print: htmlFile },
  text: { ending: 'txt', type: 'text/plain', print: (story, { words }) => textFile(story, words) },
  json: { ending: 'json', type: 'application/json', print: storyFile },
};

export type FileOptions = Look & {
  format: Format;
  madeAt: string;
  writing: 'horizontal' | 'vertical';
  redraw?: Redraw;
};

function isPacked(format: Format): format is Packed {
  return Object.hasOwn(texts, format);
}

/** What several stories together are called. */
export function titleOfMany({ words, madeAt }: FileOptions): string {
  return `${words.collection} ${madeAt.slice(0, 10)}`;
}

/** A file whose bytes come piece by piece, each story's when it is there. */
type Poured = { name: string; type: string; pieces: AsyncIterable<Bytes> };

/** The file of these stories in one, under that title. */
export function pouredFile(stories: Stories, options: FileOptions, title = titleOfMany(options)): Poured {
  const { format, words } = options;
  if (format === 'bookmarks') {
    const pieces = inBytes(bookmarkLines(stories, words.collection));
    return { name: fileName(title, 'html'), type: 'text/html', pieces };
  }
  if (format === 'epub') {
    const pieces = bookPieces(stories, { ...options, title, marks: 'with' });
    return { name: fileName(title, 'epub'), type: 'application/epub+zip', pieces };
  }
  return { name: fileName(title, 'zip'), type: 'application/zip', pieces: zipOf(stories, options) };
}

async function* inBytes(lines: AsyncIterable<string>): AsyncGenerator<Bytes> {
  for await (const line of lines) yield utf8(`${line}\n`);
}

/** The file of these stories. The name tells the story, or the day where there are several. */
export async function exportFile(
  stories: readonly ExportedStory[],
  options: FileOptions,
): Promise<ExportedFile> {
  const [first] = stories;
  const only = stories.length === 1 ? first : undefined;
  const { format } = options;
  if (only !== undefined && isPacked(format) && format !== 'markdown-pictures') {
    const { ending, type, print } = texts[format];
    return { name: fileName(only.article.title, ending), type, bytes: utf8(print(only, options)) };
  }
  const { name, type, pieces } = pouredFile(stories, options, only?.article.title);
  const all: Bytes[] = [];
  for await (const piece of pieces) all.push(piece);
  return { name, type, bytes: joined(all) };
}

/** A zip in which each story is a file, and beside Markdown its pictures. It asks for a story when the one before is written. */
async function* zipOf(stories: Stories, options: FileOptions): AsyncGenerator<Bytes> {
  if (!isPacked(options.format)) return;
  const text = texts[options.format];
  const zip = zipStream();
  const nameOf = fileNames();
  const known = new Set<string>();
  for await (const story of stories) {
    const name = nameOf(story.article.title, text.ending);
    yield* zip.add(name, utf8(text.print(story, options)), 'packed');
    if (options.format !== 'markdown-pictures') continue;
    for (const picture of story.pictures.values()) {
      const path = pictureName(picture);
      if (!known.has(path)) yield* zip.add(path, picture.bytes, 'stored');
      known.add(path);
    }
  }
  yield* zip.end();
}

function joined(chunks: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
