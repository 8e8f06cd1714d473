// @vitest-environment jsdom
/** Ranks and initials that stand in boxes of their own go to what they open. */
import { expect, test } from 'vitest';
import type { Block } from '../../src/article.ts';
import { blockText } from '../../src/extract/block-text.ts';
import { joinCounters } from '../../src/extract/counters.ts';
import type { Unit } from '../../src/extract/units.ts';

const unit = (block: Block): Unit => ({
  blocks: [block],
  element: document.createElement('p'),
  order: 0,
  aside: null,
});
const line = (text: string): Unit => unit({ kind: 'paragraph', text: [{ text }] });
const heading = (text: string): Unit => unit({ kind: 'heading', level: 2, text: [{ text }] });
const list = (...items: string[]): Unit =>
  unit({
    kind: 'list',
    ordered: false,
    start: 1,
    items: items.map((text) => ({ text: [{ text }], list: null })),
  });
const picture: Unit = unit({
  kind: 'figure',
  image: { src: 'https://paper.example/a.jpg', alt: '', width: 600, height: 400 },
  caption: [],
  credit: null,
});

/** What is left as story, a line each. */
function story(...units: Unit[]): string[] {
  return joinCounters(units).flatMap(({ aside, blocks }) => (aside === null ? blocks.map(blockText) : []));
}

test('a rank above a heading opens it', () => {
  expect(story(line('1'), heading('The tower'), line('It leans.'))).toEqual(['1. The tower', 'It leans.']);
});

test('ranks in a row open what they count, over a picture or two', () => {
  const row = [line('No. 2'), picture, line('The tower leans.'), line('1'), line('The mill turns.')];
  expect(story(...row).filter((text) => text !== '')).toEqual(['2. The tower leans.', '1. The mill turns.']);
});

test('a rank in a row opens the first point of a list', () => {
  expect(story(line('1'), list('Flour', 'Salt'), line('2'), list('Water'))).toEqual([
    '1. Flour\nSalt',
    '2. Water',
  ]);
});

test('a rank is not told twice, and a lone number before a paragraph is left', () => {
  expect(story(line('1'), line('1. The tower leans.'), line('2'), line('2. The mill turns.'))).toEqual([
    '1. The tower leans.',
    '2. The mill turns.',
  ]);
  expect(story(line('1887'), line('The year it was built.'))).toHaveLength(2);
  expect(story(line('12'), line('The year it was built.'))).toHaveLength(2);
});

test('a large initial opens its word', () => {
  expect(story(line('T'), line('he storm broke at noon.'))).toEqual(['The storm broke at noon.']);
  expect(story(line('“A'), line('fter the storm,” he said.'))).toEqual(['“After the storm,” he said.']);
});

test('an initial that is a word stays one before what the story says by itself', () => {
  const rest = line('Nobody knew whose dog it was.');
  expect(story(line('A'), line('dog barked at noon.'), rest)).toEqual([
    'A dog barked at noon.',
    'Nobody knew whose dog it was.',
  ]);
});
