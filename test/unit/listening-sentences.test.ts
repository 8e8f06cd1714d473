/** What is said in one breath: sentences as people read them, in several languages. */
import { expect, test } from 'vitest';
import { breathEnd, sentencesOf } from '../../src/views/listening/sentences.ts';

const split = (text: string, language: string): string[] =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

test.each([
  ['en', 'Mr. Smith met Dr. J. R. Vale. He left.', ['Mr. Smith met Dr. J. R. Vale.', 'He left.']],
  ['en', 'The U.S. Navy sailed. “Why?” she asked.', ['The U.S. Navy sailed.', '“Why?” she asked.']],
  ['en', 'It cost 3.5 million. Gen. Holt paid.', ['It cost 3.5 million.', 'Gen. Holt paid.']],
  ['de', 'Am 3. Oktober kam Hr. Vogt. Er ging.', ['Am 3. Oktober kam Hr. Vogt.', 'Er ging.']],
  ['en', 'They were 12. Then came more.', ['They were 12.', 'Then came more.']],
  ['fr', 'M. Duval est là. Mme. Roux aussi.', ['M. Duval est là.', 'Mme. Roux aussi.']],
  ['ja', '船が着いた。人が来た。', ['船が着いた。', '人が来た。']],
  ['ar', 'وصلت السفينة. هل عادوا؟ نعم.', ['وصلت السفينة.', 'هل عادوا؟', 'نعم.']],
  ['en', 'First item\nSecond item', ['First item', 'Second item']],
  ['en', ' — \n*** ', []],
  ['no such language', 'One. Two.', ['One.', 'Two.']],
])('%s: %s', (language, text, sentences) => {
  expect(split(text, language)).toEqual(sentences);
});

test('a breath ends with a clause, else between two words, and never within a sign', () => {
  const text = 'When the pumps stop, the water will come back and nobody will hear it';
  expect(text.slice(0, breathEnd(text, 0, 30))).toBe('When the pumps stop,');
  expect(text.slice(20, breathEnd(text, 20, 30))).toBe(' the water will come back and ');
  expect(breathEnd(text, 50, 30)).toBe(text.length);
  expect(breathEnd('𠮷𠮷𠮷', 0, 3)).toBe(2);
});
