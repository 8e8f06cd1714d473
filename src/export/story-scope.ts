/** What the parts of one story need to know of the whole while it becomes elements. */
import type { Article, Block, Span } from '../article.ts';
import type { ExportWords } from './export-words.ts';
import type { Markup } from './markup.ts';
import { type NoteScope, spanMarkup } from './span-markup.ts';
import type { LineKey, MarkedLines } from './strokes.ts';

export type StoryScope = {
  words: ExportWords;
  marked: MarkedLines;
  notes: NoteScope;
  /** What may be shown for the address of a picture; null leaves its description and a link. */
  pictureUrl: (address: string) => string | null;
};

function noteIds(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'note') return [];
    return [...(block.id === undefined ? [] : [block.id]), ...noteIds(block.blocks)];
  });
}

/** The footnotes of an article. Ids of a note may have any letters, and those of elements are kept plain. */
export function noteScope({ body }: Article, prefix: string): NoteScope {
  const known = new Map([...new Set(noteIds(body))].map((id, index) => [id, `${prefix}note-${index + 1}`]));
  return {
    idOf: (note) => known.get(note) ?? '',
    has: (note) => known.has(note),
    marked: new Set(),
    shown: new Set(),
  };
}

/** A line of spans with its links and marks. */
export function lineMarkup(spans: readonly Span[], { marked, notes }: StoryScope): Markup[] {
  return spanMarkup(spans, marked.get(spans) ?? [], notes);
}

/** A line that is a plain text in the article; `line` is what its marks know it by. */
export function wordsMarkup(text: string, line: LineKey, { marked, notes }: StoryScope): Markup[] {
  return spanMarkup([{ text }], marked.get(line) ?? [], notes);
}
