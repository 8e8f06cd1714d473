// @vitest-environment jsdom
/** Of a picture or a card that stands twice, one is left. */
import { expect, test } from 'vitest';
import type { Block } from '../../src/article.ts';
import { blockText } from '../../src/extract/block-text.ts';
import { withoutTwins } from '../../src/extract/twins.ts';
import type { Aside, Unit } from '../../src/extract/units.ts';

const unit = (block: Block, aside: Aside | null = null): Unit => ({
  blocks: [block],
  element: document.createElement('div'),
  order: 0,
  aside,
});
const figure = (src: string, caption = ''): Block => ({
  kind: 'figure',
  image: { src: `https://paper.example/${src}`, alt: '', width: 600, height: 400 },
  caption: caption === '' ? [] : [{ text: caption }],
  credit: null,
});
const card = (url: string, text: string): Block => ({
  kind: 'embed',
  media: 'social',
  provider: 'x.example',
  title: null,
  url,
  text: [{ text }],
});
const shown = (...units: Unit[]): string[] =>
  withoutTwins(units).flatMap(({ aside, blocks }) => (aside === null ? blocks.map(blockText) : []));

test('a picture in two sizes stands once, with the caption of the other', () => {
  expect(shown(unit(figure('wall-300x200.jpg')), unit(figure('wall.jpg', 'The wall.')))).toEqual([
    'The wall.',
  ]);
});

test('a picture that is shown again with other words stands twice', () => {
  const both = [unit(figure('wall.jpg', 'In May.')), unit(figure('wall.jpg', 'In June.'))];
  expect(shown(...both)).toEqual(['In May.', 'In June.']);
});

test('what was set aside is no twin of the story', () => {
  const aside = { pass: 'related', reason: 'related stories' };
  expect(shown(unit(figure('wall.jpg'), aside), unit(figure('wall.jpg', 'The wall.')))).toEqual([
    'The wall.',
  ]);
});

test('a card of the same address goes where it says no more', () => {
  const url = 'https://x.example/1';
  const cards = [card(url, 'It turned again.'), card(url, 'It turned'), card(url, 'Other words.')];
  expect(shown(...cards.map((block) => unit(block)))).toEqual(
    [cards[0], cards[2]].flatMap((block) => (block === undefined ? [] : blockText(block))),
  );
});
