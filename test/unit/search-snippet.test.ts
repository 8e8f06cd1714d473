/** Where the words of a search stand, and the piece of a story that shows them. */
import { expect, test } from 'vitest';
import { matchesIn } from '../../src/search/matches.ts';
import { parseQuery } from '../../src/search/query.ts';
import { runsOf, snippetOf } from '../../src/search/snippet.ts';

const marked = (text: string, typed: string): string =>
  runsOf(text, matchesIn(text, parseQuery(typed).clauses))
    .map((run) => (run.isMatch ? `[${run.text}]` : run.text))
    .join('');

test.each([
  ['The old harbour, the new harbour.', 'harbour ', 'The old [harbour], the new [harbour].'],
  ['Harbours everywhere', 'harb', '[Harbours] everywhere'],
  ['Harbours everywhere', 'harb ', 'Harbours everywhere'],
  ['Ein Cafe\u0301 in der Straße', 'café strasse ', 'Ein [Cafe\u0301] in der [Straße]'],
  ['the old harbour is old', '"old harbour"', 'the [old harbour] is old'],
  ['the old harbour', 'old "old harbour"', 'the [old harbour]'],
  ['東京の新しい橋', '新しい橋', '東京の[新しい橋]'],
  ['في المدينة القديمة', 'المَدِينَة ', 'في [المدينة] القديمة'],
])('in %s, %s marks %s', (text, typed, expected) => {
  expect(marked(text, typed)).toBe(expected);
});

const shown = (lines: readonly string[], typed: string): string | null =>
  snippetOf(lines, parseQuery(typed).clauses)
    ?.map((run) => (run.isMatch ? `[${run.text}]` : run.text))
    .join('') ?? null;

test('the line that meets most is shown, and none where none does', () => {
  const lines = ['A bridge.', 'A bridge over the harbour.', 'A harbour.'];
  expect(shown(lines, 'harbour bridge ')).toBe('A [bridge] over the [harbour].');
  expect(shown(lines, 'ferry')).toBeNull();
});

test('a long line is cut at words, around what was searched for', () => {
  const line = `${'before '.repeat(60)}the ferry ${'after '.repeat(60)}`;
  const piece = shown([line], 'ferry ') ?? '';
  expect(piece).toMatch(/^… (?:before )+the \[ferry\] (?:after )+after …$/);
  expect(piece.length).toBeLessThan(240);
});

test('a long line without spaces is cut too', () => {
  const piece = shown([`${'水が高い'.repeat(80)}新しい橋${'水が高い'.repeat(80)}`], '橋') ?? '';
  expect(piece).toMatch(/^… .{20,70}\[橋\].{100,} …$/);
});
