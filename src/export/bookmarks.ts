/** Stories as bookmarks, in the format that browsers and reading services import. */
import { isSafeLink } from '../addresses.ts';
import { cleanWords } from './clean-words.ts';
import { markupText } from './markup.ts';
import type { ExportedStory } from './story.ts';

const oneLine = (text: string): string => markupText(cleanWords(text).replace(/\s+/g, ' ').trim());
const seconds = (time: string): number => Math.floor(Date.parse(time) / 1000) || 0;

type Entry = Pick<ExportedStory, 'article' | 'savedAt' | 'readAt' | 'tags'>;

/** A tag with a comma would be read as two. */
function entry({ article, savedAt, readAt, tags }: Entry): string[] {
  if (!isSafeLink(article.url)) return [];
  const stated = [
    ['HREF', new URL(article.url).href],
    ['ADD_DATE', String(seconds(savedAt))],
    ['TOREAD', readAt === null ? '1' : '0'],
    ['TAGS', tags.map((tag) => tag.replaceAll(',', ' ')).join(',')],
  ] as const;
  const attributes = stated
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}="${oneLine(value)}"`)
    .join(' ');
  const dek = article.dek === null ? [] : [`<DD>${oneLine(article.dek)}`];
  return [`<DT><A ${attributes}>${oneLine(article.title)}</A>`, ...dek];
}

/** The lines of the file, in a folder of that title: those of a story as soon as it is there. */
export async function* bookmarkLines(
  stories: AsyncIterable<Entry> | Iterable<Entry>,
  title: string,
): AsyncGenerator<string> {
  yield* [
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    '<TITLE>Bookmarks</TITLE>',
    '<H1>Bookmarks</H1>',
    '<DL><p>',
    `<DT><H3>${oneLine(title)}</H3>`,
    '<DL><p>',
  ];
  for await (const story of stories) yield* entry(story);
  yield* ['</DL><p>', '</DL><p>'];
}
