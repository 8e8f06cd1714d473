/** An expression made for western texts says of them what the whole one says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quick } from '../../src/extract/quick.ts';

const patterns: readonly RegExp[] = [
  /\p{L}/u,
  /\p{Lu}\p{Ll}+/gu,
  /[\p{Lu}.'’-]{2,}/giu,
  /^\p{Ll}/iu,
  /(?<![\p{L}\p{M}])[\p{L}\p{M}]{2,14}\.?/gu,
  /[^\p{L}\p{N}]+/gu,
  /\p{M}|[\p{N}\]]+/gu,
  /\p{Nd}+/u,
  /[\p{Script=Han}]|[^\s\p{Script=Han}]+/gu,
  /^[\p{Script=Latin}\p{Script=Cyrillic}-]+/u,
  /(?:straße|μ|ı|share|©)\p{L}*/iu,
  /\P{L}+|\p{P}/gu,
];
const western = [...Array(256).keys()].map((code) => String.fromCharCode(code)).concat([...'–—‘’“”…€']);
const texts = [western.join(''), ...western, 'By Ann Lee, 3 May 2024', 'Öffentliche Straße für µ und ÿ'];

function said(pattern: RegExp, text: string): unknown {
  return [
    [...(pattern.flags.includes('g') ? text.matchAll(pattern) : [pattern.exec(text)])],
    text.match(pattern),
    text.replace(pattern, '($&)'),
    text.split(pattern),
    pattern.test(text),
    pattern.lastIndex,
  ].map((one) => JSON.stringify(one));
}

function reset(pattern: RegExp): RegExp {
  return new RegExp(pattern);
}

test.each(patterns)('%s means the same in western letters', (pattern) => {
  for (const text of texts)
    expect(said(quick(pattern), text), JSON.stringify(text)).toEqual(said(reset(pattern), text));
});

test.each(patterns)('%s means the same in any text', (pattern) => {
  const letters = fc.constantFrom(...western, ...'ſKŁłŸžДдاน記者한É́🙂');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 30 }), (text) => {
      expect(said(quick(pattern), text)).toEqual(said(reset(pattern), text));
    }),
  );
});

test('what was asked about one text does not touch the next', () => {
  const words = quick(/\p{L}+/gu);
  expect(['one two', 'один два', 'one'].map((text) => text.match(words))).toEqual([
    ['one', 'two'],
    ['один', 'два'],
    ['one'],
  ]);
});
