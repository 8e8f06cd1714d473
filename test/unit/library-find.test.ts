/** Stories are found by words of what a list shows of them. */
import { expect, test } from 'vitest';
import { bestMatches } from '../../src/library/find.ts';
import { summary } from './saved-stories.ts';

const stories = [
  { ...summary(1), title: 'The café by the sluice', excerpt: 'Bread and coffee.' },
  { ...summary(2), title: 'Bread for the harbour', excerpt: 'A bakery opens.' },
  { ...summary(3), title: 'Sluices are tested', excerpt: 'The sluice held. Coffee was served.' },
];
const found = (text: string): string[] => bestMatches(stories, text).map(({ title }) => title);

test('every word must be there, without regard to accents and capitals', () => {
  expect(found('CAFE sluice')).toEqual(['The café by the sluice']);
  expect(found('harbour coffee')).toEqual([]);
});

test('a word of a title counts more than a part of one, and both more than the text', () => {
  expect(found('sluice')).toEqual(['The café by the sluice', 'Sluices are tested']);
  expect(found('bread')).toEqual(['Bread for the harbour', 'The café by the sluice']);
});

test('without words all stay as they are', () => {
  expect(found(' – ')).toEqual(stories.map(({ title }) => title));
});
