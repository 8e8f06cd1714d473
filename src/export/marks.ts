/** The marks and notes of a story, as a section of its Markdown and as a part of its record. */
import type { Article } from '../article.ts';
import type { Mark } from '../marks.ts';
import { articleMarkdown } from './markdown.ts';
import { markdownText } from './markdown-text.ts';
import { type ArticleRecord, articleRecord } from './record.ts';

export type MarkRecord = Pick<Mark, 'colour' | 'note' | 'madeAt' | 'changedAt'> & { quote: string };

/** Marks in the order in which they stand in the story, as far as they tell. */
export function inOrder(marks: readonly Mark[]): Mark[] {
  const order = ['title', 'dek', 'lead', 'highlight', 'body'];
  const place = ({ anchor }: Mark): readonly number[] => [
    order.indexOf(anchor.part),
    anchor.block,
    anchor.offset,
  ];
  return marks.toSorted((one, two) => {
    const [a, b] = [place(one), place(two)];
    return a.map((at, index) => at - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}

const quoted = (text: string): string => text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');

/** Each mark as a quote with its note below it, under a heading of that name; '' where there are none. */
export function marksMarkdown(marks: readonly Mark[], heading: string): string {
  if (marks.length === 0) return '';
  const entries = inOrder(marks).map(({ anchor, note }) =>
    [
      quoted(
        anchor.exact
          .split('\n')
          .map((line) => markdownText([{ text: line }]))
          .join('\n\n'),
      ),
      note.trim() === '' ? '' : markdownText([{ text: note.trim() }]),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  );
  return `## ${markdownText([{ text: heading }])}\n\n${entries.join('\n\n')}\n`;
}

/** A story as Markdown with its marks and notes below it. */
export function markedMarkdown(article: Article, marks: readonly Mark[], heading: string): string {
  return [articleMarkdown(article), marksMarkdown(marks, heading)].filter((part) => part !== '').join('\n');
}

/** The record of a story with its marks and notes beside what every record has. */
export function markedRecord(
  article: Article,
  marks: readonly Mark[],
): ArticleRecord & { marks: MarkRecord[] } {
  return {
    ...articleRecord(article),
    marks: inOrder(marks).map(({ anchor, colour, note, madeAt, changedAt }) => ({
      ...{ quote: anchor.exact, colour, note },
      ...{ madeAt, changedAt },
    })),
  };
}
