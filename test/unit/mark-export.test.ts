/** Marks leave Galley as quotes: with a link to their very words, as Markdown, and in the record of a story. */
import { expect, test } from 'vitest';
import { markedMarkdown, markedRecord, marksMarkdown } from '../../src/export/marks.ts';
import { quoteCardText } from '../../src/export/quote-card.ts';
import { articleRecord } from '../../src/export/record.ts';
import { fragmentLink } from '../../src/export/text-fragment.ts';
import type { Mark } from '../../src/marks.ts';
import { plainStory } from './stories.ts';

const url = 'https://gazette.example/bell';
const link = (exact: string, prefix = '', suffix = ''): string =>
  fragmentLink(url, { exact, prefix, suffix, isUnique: true }).replace(`${url}#:~:text=`, '');

const mark = (block: number, exact: string, note = ''): Mark => ({
  id: `${block}`,
  colour: 'green',
  note,
  anchor: { part: 'body', block, offset: 0, exact, prefix: '', suffix: '' },
  madeAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-02T00:00:00.000Z',
});

test('a link leads to its words, with every sign escaped that means something in it', () => {
  expect(link('rang twice')).toBe('rang%20twice');
  expect(link('north-west, a low & steady note')).toBe('north%2Dwest%2C%20a%20low%20%26%20steady%20note');
  expect(link('鐘が鳴った')).toBe(encodeURIComponent('鐘が鳴った'));
});

test('words that were cut are made whole, as only whole words are found', () => {
  expect(link('arbour bri', 'The h', 'dge is')).toBe('harbour%20bridge');
  expect(link('鐘が', '港の', '鳴った')).toBe(encodeURIComponent('鐘が'));
});

test('many words, and those of several blocks, are named by their beginning and their end', () => {
  expect(link('It rang twice.\nNobody knew why.')).toBe('It%20rang%20twice.,Nobody%20knew%20why.');
  const long = Array.from({ length: 60 }, (_, number) => `w${number}`).join(' ');
  expect(link(long)).toBe('w0%20w1%20w2%20w3%20w4%20w5,w54%20w55%20w56%20w57%20w58%20w59');
});

test('words that stand more than once are told by what is around them', () => {
  const fragment = {
    exact: 'It rained.',
    prefix: 'ght of the storm. ',
    suffix: ' Then the bell rang',
    isUnique: false,
  };
  expect(fragmentLink(url, fragment)).toBe(
    `${url}#:~:text=of%20the%20storm.-,It%20rained.,-Then%20the%20bell`,
  );
});

test('a hash that is a route stays', () => {
  const fragment = { exact: 'bell', prefix: '', suffix: '', isUnique: true };
  expect(fragmentLink(`${url}#!/story/3`, fragment)).toBe(`${url}#!/story/3:~:text=bell`);
});

test('a card is a quote, its source and the link', () => {
  const card = { quote: 'It rang.', title: 'The bell', facts: ['The Gazette', '1 May'], link: url };
  expect(quoteCardText(card)).toBe(`“It rang.”\n\n— The bell, The Gazette, 1 May\n${url}`);
});

test('Markdown has a section of quotes with their notes, in the order of the story', () => {
  const marks = [mark(3, 'last *words*'), mark(0, 'first\nof two', 'Look this up.')];
  expect(marksMarkdown(marks, 'Marks and notes')).toBe(
    '## Marks and notes\n\n> first\n>\n> of two\n\nLook this up.\n\n> last \\*words\\*\n',
  );
  const whole = markedMarkdown(plainStory, marks, 'Marks and notes');
  expect(whole.indexOf('On Friday')).toBeLessThan(whole.indexOf('## Marks and notes'));
  expect(marksMarkdown([], 'Marks and notes')).toBe('');
});

test('the record of a story keeps what it has, and has its marks beside', () => {
  const { marks, ...rest } = markedRecord(plainStory, [mark(0, 'first', 'Why?')]);
  expect(rest).toEqual(articleRecord(plainStory));
  expect(marks).toEqual([
    {
      quote: 'first',
      colour: 'green',
      note: 'Why?',
      madeAt: '2026-01-01T00:00:00.000Z',
      changedAt: '2026-01-02T00:00:00.000Z',
    },
  ]);
});
