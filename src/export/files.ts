/** Saved stories as files of a format: one by itself, several together in one. */
import { bookFile } from './book/book.ts';
import type { Redraw } from './book/redrawn.ts';
import { bookmarksFile } from './bookmarks.ts';
import { fileName, fileNames } from './file-name.ts';
import type { Format } from './formats.ts';
import { htmlFile, type Look } from './html-file.ts';
import { markdownFile, pictureName } from './markdown-file.ts';
import { type Bytes, type ExportedFile, type ExportedStory, utf8 } from './story.ts';
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

/** Whether several stories are several files in this format. */
export function isPacked(format: Format): format is Packed {
  return Object.hasOwn(texts, format);
}

/** What several stories together are called. */
export function titleOfMany({ words, madeAt }: FileOptions): string {
  return `${words.collection} ${madeAt.slice(0, 10)}`;
}

/** The file of these stories. The name tells the story, or the day where there are several. */
export async function exportFile(
  stories: readonly ExportedStory[],
  options: FileOptions,
): Promise<ExportedFile> {
  const { format, words } = options;
  const [first] = stories;
  const isOne = stories.length === 1 && first !== undefined;
  const title = isOne ? first.article.title : titleOfMany(options);
  if (format === 'bookmarks') {
    const bytes = utf8(bookmarksFile(stories, words.collection));
    return { name: fileName(title, 'html'), type: 'text/html', bytes };
  }
  if (format === 'epub') {
    const bytes = await bookFile(stories, { ...options, title, marks: 'with' });
    return { name: fileName(title, 'epub'), type: 'application/epub+zip', bytes };
  }
  const text = texts[format];
  if (isOne && format !== 'markdown-pictures')
    return { name: fileName(title, text.ending), type: text.type, bytes: utf8(text.print(first, options)) };
  const chunks: Bytes[] = [];
  for await (const chunk of zipOf(stories, options)) chunks.push(chunk);
  return { name: fileName(title, 'zip'), type: 'application/zip', bytes: joined(chunks) };
}

type Stories = AsyncIterable<ExportedStory> | Iterable<ExportedStory>;

/** A zip in which each story is a file, and beside Markdown its pictures. It asks for a story when the one before is written. */
export async function* zipOf(stories: Stories, options: FileOptions): AsyncGenerator<Bytes> {
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
