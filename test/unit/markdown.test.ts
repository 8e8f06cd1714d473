/** A story as Markdown: every kind of block, and text that stays text. */
import { expect, test } from 'vitest';
import type { Article, Block, Span } from '../../src/article.ts';
import { articleMarkdown } from '../../src/export/markdown.ts';
import { paragraph, plainStory, text } from './stories.ts';

const frontMatter = /^---\n[\s\S]*?\n---\n\n# [^\n]*\n\n/;

function body(...blocks: Block[]): string {
  return articleMarkdown({ ...plainStory, body: blocks })
    .replace(frontMatter, '')
    .trimEnd();
}

const line = (...spans: Span[]): string => body({ kind: 'paragraph', text: spans });
const words = (given: string): string => line({ text: given });

test('the file opens with what is known of the story', () => {
  const article: Article = {
    ...plainStory,
    title: 'He said "no": a *short* story',
    byline: 'Ines Halloran and Tam Quillon',
    publishedTime: '2026-03-14T07:20:00Z',
    dek: 'What happened [then].',
    highlights: ['First point', '2. second *point*'],
    leadImage: {
      kind: 'figure',
      image: { src: 'https://pictures.example/a (1).jpg', alt: 'A [boat]', width: null, height: null },
      caption: text('Below the bridge.'),
      credit: 'E. Moyle',
    },
  };
  expect(articleMarkdown(article)).toBe(`---
title: "He said \\"no\\": a *short* story"
byline: "Ines Halloran and Tam Quillon"
published: "2026-03-14T07:20:00Z"
source: "https://news.example/2026/03/lighthouse"
---

# He said "no": a \\*short\\* story

What happened \\[then\\].

![A \\[boat\\]](https://pictures.example/a%20%281%29.jpg)\\
Below the bridge. (E. Moyle)

## Highlights

- First point
- 2\\. second \\*point\\*

On Friday the lamp was lit by a switch for the first time.
`);
});

test('what is not known is left out', () => {
  expect(articleMarkdown(plainStory)).toBe(`---
title: "The last lighthouse keeper goes home"
source: "https://news.example/2026/03/lighthouse"
---

# The last lighthouse keeper goes home

On Friday the lamp was lit by a switch for the first time.
`);
});

test('a standfirst that the body repeats is printed once', () => {
  const dek = 'A short standfirst.';
  const printed = articleMarkdown({ ...plainStory, dek, body: [paragraph(dek), paragraph('The story.')] });
  expect(printed.split(dek)).toHaveLength(2);
});

test('the same story gives the same text', () => {
  expect(articleMarkdown(structuredClone(plainStory))).toBe(articleMarkdown(plainStory));
});

test.each([
  ['* not a list', '\\* not a list'],
  ['# not a heading', '\\# not a heading'],
  ['- not a list', '\\- not a list'],
  ['+ not a list', '\\+ not a list'],
  ['1. not a list', '1\\. not a list'],
  ['1984) not a list', '1984\\) not a list'],
  ['1984 was a year', '1984 was a year'],
  ['> not a quote', '\\> not a quote'],
  ['--- not a rule', '--- not a rule'],
  ['---', '\\---'],
  ['===', '\\==='],
  ['[a](b) <b>c</b> `d` ~~e~~', '\\[a\\](b) \\<b>c\\</b> \\`d\\` \\~\\~e\\~\\~'],
  ['AT&amp;T, R&D and 3 < 4', 'AT\\&amp;T, R&D and 3 < 4'],
  ['a snake_case word and _one_', 'a snake_case word and \\_one\\_'],
  ['back\\slash', 'back\\\\slash'],
  [
    'see https://a.example or www.a.example or x@a.example',
    'see https\\://a.example or www\\.a.example or x\\@a.example',
  ],
])('text stays text: %s', (given, expected) => {
  expect(words(given)).toBe(expected);
});

test('a line break that carries meaning is a hard break, and its second line is escaped too', () => {
  expect(words('First line\n- second line')).toBe('First line\\\n\\- second line');
});

test('marks hug their words and leave the spaces outside', () => {
  expect(line({ text: 'a ' }, { text: ' bold ', strong: true }, { text: 'b' })).toBe('a  **bold** b');
  expect(line({ text: 'so ' }, { text: 'both', strong: true, em: true })).toBe('so ***both***');
  expect(line({ text: 'H' }, { text: '2', sub: true }, { text: 'O, m' }, { text: '2', sup: true })).toBe(
    'H<sub>2</sub>O, m<sup>2</sup>',
  );
});

test('where stars would not be read as marks, tags stand in', () => {
  expect(line({ text: '彼は' }, { text: '「はい」', strong: true }, { text: 'と言った' })).toBe(
    '彼は<strong>「はい」</strong>と言った',
  );
  expect(line({ text: 'one', strong: true }, { text: 'two', em: true })).toBe('**one**<em>two</em>');
});

test('code keeps its backticks', () => {
  expect(line({ text: 'a`b', code: true })).toBe('``a`b``');
  expect(line({ text: '`', code: true })).toBe('`` ` ``');
  expect(line({ text: 'a', code: true }, { text: 'b', code: true, em: true })).toBe('`a`*<code>b</code>*');
});

test('a link with a marked word in it stays one link, and an exclamation before it makes no picture', () => {
  const link = 'https://a.example/x_(y)';
  expect(line({ text: 'Look!' }, { text: 'the ', link }, { text: 'bridge', link, em: true })).toBe(
    'Look\\![the *bridge*](https://a.example/x_%28y%29)',
  );
});

test('headings, rules, lists and lists in lists', () => {
  const list: Block = {
    kind: 'list',
    ordered: true,
    start: 9,
    items: [
      {
        text: text('nine'),
        list: { kind: 'list', ordered: false, start: 1, items: [{ text: text('in it'), list: null }] },
      },
      { text: text('ten'), list: null },
    ],
  };
  expect(body({ kind: 'heading', level: 3, text: text('A head') }, list, list, { kind: 'rule' })).toBe(
    '### A head\n\n9. nine\n   - in it\n10. ten\n\n<!-- -->\n\n9. nine\n   - in it\n10. ten\n\n---',
  );
});

test('quotes and notes, with what stands in them', () => {
  expect(
    body(
      { kind: 'quote', role: 'block', paragraphs: [text('One.'), text('Two.')], cite: text('Maud Ferrier') },
      {
        kind: 'note',
        role: 'correction',
        title: 'Correction',
        blocks: [paragraph('It was seven.'), { kind: 'rule' }],
      },
    ),
  ).toBe('> One.\n>\n> Two.\n>\n> — Maud Ferrier\n\n> **Correction**\n>\n> It was seven.\n>\n> ---');
});

test('figures and galleries', () => {
  const image = { src: 'https://a.example/1.jpg', alt: '', width: null, height: null };
  expect(
    body(
      { kind: 'figure', image, caption: [], credit: null },
      {
        kind: 'gallery',
        figures: [
          { image, caption: text('One'), credit: null },
          { image, caption: [], credit: 'Me' },
        ],
      },
    ),
  ).toBe(
    '![](https://a.example/1.jpg)\n\n![](https://a.example/1.jpg)\\\nOne\n\n![](https://a.example/1.jpg)\\\n(Me)',
  );
});

const cell = (given: string, more: { header?: boolean; colspan?: number; rowspan?: number } = {}) => ({
  text: text(given),
  header: false,
  colspan: 1,
  rowspan: 1,
  ...more,
});

test('tables keep their places where cells are merged', () => {
  expect(
    body({
      kind: 'table',
      caption: text('Results'),
      rows: [
        [cell('Boat', { header: true }), cell('Time|s', { header: true, colspan: 2 })],
        [cell('Second\nWind', { rowspan: 2 }), cell('1'), cell('2')],
        [cell('3')],
      ],
    }),
  ).toBe('Results\n\n| Boat | Time\\|s |  |\n| --- | --- | --- |\n| Second<br>Wind | 1 | 2 |\n|  | 3 |  |');
});

test('a table without a header row gets an empty one, and one without cells is nothing', () => {
  expect(body({ kind: 'table', caption: [], rows: [[cell('a'), cell('b')]] })).toBe(
    '|  |  |\n| --- | --- |\n| a | b |',
  );
  expect(body({ kind: 'table', caption: [], rows: [] }, paragraph('After.'))).toBe('After.');
});

test('a cell that claims a thousand columns does not make the file grow', () => {
  const wide = body({ kind: 'table', caption: [], rows: [[cell('a', { colspan: 1000, rowspan: 1000 })]] });
  expect(wide.length).toBeLessThan(1000);
});

test('code blocks keep every line, behind a fence of their own', () => {
  expect(body({ kind: 'code', language: 'html', source: 'a\n```\n  b\n' })).toBe(
    '````html\na\n```\n  b\n````',
  );
});

test('an embed is what it says, and a link to it', () => {
  const embed = {
    kind: 'embed',
    media: 'video',
    provider: 'Video',
    title: 'The *end*',
    text: text(''),
  } as const;
  expect(body({ ...embed, url: 'https://v.example/1' })).toBe(
    '> [The \\*end\\* (Video)](https://v.example/1)',
  );
  expect(body({ ...embed, url: null, title: null, text: text('Hello') })).toBe('> Hello\n>\n> Video');
});
