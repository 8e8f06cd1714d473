/** Words of any script, folded. */
import { expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { eachWord, oneWord, wordsIn } from '../../src/search/tokens.ts';

test.each([
  ['Café', 'cafe'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['Þórður', 'thordur'],
  ['smørrebrød', 'smorrebrod'],
  ['Ёлка', 'елка'],
  ['ΆΛΦΑΣ', 'αλφασ'],
  ['ΐς', 'ισ'],
  ['أَحْمَد', 'احمد'],
  ['שָׁלוֹם', 'שלום'],
  ['ガス', 'ガス'],
  ['ｶﾞｽ', 'ガス'],
  ['한국', '한국'],
  ['हिन्दी', 'हिन्दी'],
  ['١٢٣ ۴۵ ६७', '123 45 67'],
  ['co\u00adopera\u00adtion', 'cooperation'],
  ['İstanbul', 'istanbul'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(folded)).toBe(folded);
});

test.each([
  ['The well-known “Harbour”, 1,000 years.', ['the', 'well', 'known', 'harbour', '1', '000', 'years']],
  ['l’été à Paris', ['l', 'ete', 'a', 'paris']],
  ['東京の新しい橋', ['東', '京', 'の', '新', 'し', 'い', '橋']],
  ['สะพานใหม่', ['ส', 'ะ', 'พ', 'า', 'น', 'ใ', 'ห', 'ม่']],
  ['NHKのニュース', ['nhk', 'の', 'ニ', 'ュ', 'ー', 'ス']],
  ['می\u200cشود', ['ميشود']],
  ['— … !', []],
])('the words of %s', (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test('a word tells where it stands in the text as it was', () => {
  const text = 'Zur Ｓtraße: 東京の橋';
  const places: string[] = [];
  eachWord(text, ({ word, start, end }) => places.push(`${word}=${text.slice(start, end)}`));
  expect(places).toEqual(['zur=Zur', 'strasse=Ｓtraße', '東京=東京', '東=東', '京=京', 'の=の', '橋=橋']);
});

test.each([
  ['東京', '東京'],
  ['สะพาน', 'สะพาน'],
  ['東京の橋', null],
  ['橋', null],
  ['bridge', null],
])('%s is one word of a script without spaces: %s', (text, word) => {
  expect(oneWord(text)).toBe(word);
});
