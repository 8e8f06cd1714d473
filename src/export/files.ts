/** Saved stories as files of a format: one by itself, several together in one. */
import { bookFile } from './book/book.ts';
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

const texts: Readonly<Record<Exclude<Format, 'bookmarks' | 'epub'>, TextFormat>> = {
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
};

/** The file of these stories. The name tells the story, or the day where there are several. */
export async function exportFile(
  stories: readonly ExportedStory[],
  options: FileOptions,
): Promise<ExportedFile> {
  const { format, words, madeAt } = options;
  const [first] = stories;
  const isOne = stories.length === 1 && first !== undefined;
  const title = isOne ? first.article.title : `${words.collection} ${madeAt.slice(0, 10)}`;
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
  return { name: fileName(title, 'zip'), type: 'application/zip', bytes: zipped(stories, text, options) };
}

/** Each story as a file, and beside Markdown its pictures. */
function zipped(stories: readonly ExportedStory[], text: TextFormat, options: FileOptions): Bytes {
  const zip = zipStream();
  const nameOf = fileNames();
  const known = new Set<string>();
  const chunks: Bytes[] = [];
  for (const story of stories) {
    const name = nameOf(story.article.title, text.ending);
    chunks.push(...zip.add(name, utf8(text.print(story, options)), 'packed'));
    if (options.format !== 'markdown-pictures') continue;
    for (const picture of story.pictures.values()) {
      const path = pictureName(picture);
      if (!known.has(path)) chunks.push(...zip.add(path, picture.bytes, 'stored'));
      known.add(path);
    }
  }
  return joined([...chunks, ...zip.end()]);
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
