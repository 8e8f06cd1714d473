import { expect, test } from 'vitest';
import { matchHighlights } from '../../src/views/parts/matching.ts';

const blocks = [
  'The ferry left at six. On board were twelve cows, two priests and the mayor of Skerrin.',
  'Until then two watchmen will stand on the deck each night with a wind gauge and a telephone. The board hopes to have dampers in place within three weeks.',
  'Nobody slept.',
];

test('a highlight leads to the sentence that has most of its words, endings aside', () => {
  const matches = matchHighlights(
    [
      'Two watchmen are standing on deck every night with wind gauges',
      'Dampers in place within 3 or three weeks, the board hopes',
    ],
    blocks,
    'en',
  );
  expect(matches.get(0)).toEqual({
    block: 1,
    start: 0,
    text: 'Until then two watchmen will stand on the deck each night with a wind gauge and a telephone.',
  });
  expect(matches.get(1)).toMatchObject({ start: 93, text: expect.stringMatching(/^The board hopes/) });
});

test('words that every sentence has are no match, and neither is a word or two', () => {
  const common = [
    'The man saw the sea.',
    'The woman saw the town.',
    'The child saw the bird.',
    'The cat saw the dog.',
  ];
  expect(matchHighlights(['The saw that the bank of the north has'], common, 'en').size).toBe(0);
  expect(matchHighlights(['The mayor'], blocks, 'en').size).toBe(0);
  expect(
    matchHighlights(['Islanders fear that the boat cannot carry the spring milk'], blocks, 'en').size,
  ).toBe(0);
});

test('scripts without spaces and from right to left are matched as well', () => {
  const japanese = ['桜のバスは四月一日から港と駅の間を走る。運賃は二百円だ。', '町長は雨を心配している。'];
  expect(matchHighlights(['桜のバス、四月から港と駅を結ぶ'], japanese, 'ja').get(0)?.text).toMatch(
    /^桜のバスは/,
  );
  const arabic = ['وصلت القافلة إلى الواحة عند الفجر. كان الماء قليلا في البئر القديمة.'];
  expect(matchHighlights(['الماء قليل في البئر القديمة'], arabic, 'ar').get(0)?.text).toMatch(/^كان الماء/);
});

test('two highlights with the same words and an unknown language do no harm', () => {
  const twice = 'Two watchmen will stand on the deck each night';
  expect([...matchHighlights([twice, twice], blocks, 'xx-not-a-language-at-all').keys()]).toEqual([0, 1]);
});
