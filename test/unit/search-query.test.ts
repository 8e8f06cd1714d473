/** What is typed into the search box, as a value. */
import { expect, test } from 'vitest';
import { isEmpty, parseQuery, type Query, timeOf } from '../../src/search/query.ts';

const nothing: Query = { clauses: [], without: [], filters: [], filtersOut: [] };
const whole = (...words: string[]) => ({ words, last: 'whole' as const });
const begun = (...words: string[]) => ({ words, last: 'begun' as const });

const table: readonly [typed: string, query: Partial<Query>][] = [
  ['', {}],
  ['   ', {}],
  ['harb', { clauses: [begun('harb')] }],
  ['harbour ', { clauses: [whole('harbour')] }],
  ['Old  harbour bri', { clauses: [whole('old'), whole('harbour'), begun('bri')] }],
  ['"old harbour"', { clauses: [whole('old', 'harbour')] }],
  ['"old harb', { clauses: [begun('old', 'harb')] }],
  ['„alter Hafen“', { clauses: [whole('alter', 'hafen')] }],
  ['« vieux port »', { clauses: [whole('vieux', 'port')] }],
  ['bridge -ferry', { clauses: [whole('bridge')], without: [begun('ferry')] }],
  ['-"night ferry" bridge ', { clauses: [whole('bridge')], without: [whole('night', 'ferry')] }],
  ['well-known ', { clauses: [whole('well', 'known')] }],
  ["l'été ", { clauses: [whole('l', 'ete')] }],
  ['Straße ', { clauses: [whole('strasse')] }],
  ['東京の橋', { clauses: [begun('東', '京', 'の', '橋')] }],
  ['東京', { clauses: [{ ...begun('東', '京'), whole: '東京' }] }],
  ['site:gazette', { filters: [{ at: 'site', text: 'gazette' }] }],
  ['Site:Gazette.example ', { filters: [{ at: 'site', text: 'Gazette.example' }] }],
  ['tag:"climate change"', { filters: [{ at: 'tag', text: 'climate change' }] }],
  ['-tag:sport', { filtersOut: [{ at: 'tag', text: 'sport' }] }],
  ['by:marsh bridge ', { filters: [{ at: 'by', text: 'marsh' }], clauses: [whole('bridge')] }],
  ['before:2024-05', { filters: [{ at: 'before', time: '2024-05' }] }],
  ['after:٢٠٢٤', { filters: [{ at: 'after', time: '2024' }] }],
  ['after:2024/5/1', { filters: [{ at: 'after', time: '2024-05-01' }] }],
  ['is:unread', { filters: [{ at: 'is', condition: 'unread' }] }],
  ['is:favorite', { filters: [{ at: 'is', condition: 'favourite' }] }],
  ['has:note', { filters: [{ at: 'has', content: 'notes' }] }],
  ['has:images', { filters: [{ at: 'has', content: 'pictures' }] }],
  // What is no filter is words.
  ['foo:bar ', { clauses: [whole('foo', 'bar')] }],
  ['is:strange ', { clauses: [whole('is', 'strange')] }],
  ['before:noon ', { clauses: [whole('before', 'noon')] }],
  ['before:2024-13 ', { clauses: [whole('before', '2024', '13')] }],
  // What is not finished yet asks nothing.
  ['site:', {}],
  ['bridge tag:', { clauses: [whole('bridge')] }],
  ['-', {}],
  ['"', {}],
  ['10:30 ', { clauses: [whole('10', '30')] }],
];

test.each(table)('%s', (typed, query) => {
  expect(parseQuery(typed)).toEqual({ ...nothing, ...query });
});

test('nothing asked is told from something', () => {
  expect([isEmpty(parseQuery(' site: ')), isEmpty(parseQuery('is:read'))]).toEqual([true, false]);
});

test.each([
  ['2024', '2024'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['２０２４-１', '2024-01'],
  ['24', null],
  ['2024-00', null],
])('the time %s', (text, time) => {
  expect(timeOf(text)).toBe(time);
});
