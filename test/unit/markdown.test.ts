/** A story as Markdown: what is known of it, and text that stays text. */
import { expect, test } from 'vitest';
import type { Article } from '../../src/article.ts';
import { articleMarkdown } from '../../src/export/markdown.ts';
import { line, words } from './markdown-ground.ts';
import { plainStory } from './stories.ts';
import { paragraph, text } from './story-blocks.ts';

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
