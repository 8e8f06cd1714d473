/** A story as Markdown: every kind of block. */
import { expect, test } from 'vitest';
import type { Block } from '../../src/article.ts';
import { body } from './markdown-ground.ts';
import { paragraph, text } from './story-blocks.ts';

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
