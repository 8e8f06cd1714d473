/** Rules of sites whose stories always open in the reader. */
import { expect, test } from 'vitest';
import { hasStoryAddress } from '../../src/detect/story-address.ts';
import { asRule, isAlwaysOpen, soundRules, switched } from '../../src/settings/always-open.ts';
import { parseSettings } from '../../src/settings.ts';

test.each([
  ['news.example', 'news.example/'],
  [' https://News.Example/World/ ', 'news.example/World/'],
  ['http://news.example/a?b#c', 'news.example/a'],
  ['', null],
  ['me:secret@news.example', null],
  [`news.example/${'a'.repeat(300)}`, null],
])('%s is the rule %s', (text, rule) => {
  expect(asRule(text)).toBe(rule);
});

test.each([
  ['news.example/', 'https://news.example/2026/bells', true],
  ['news.example/', 'https://www.news.example/2026/bells', true],
  ['news.example/', 'https://other.news.example/2026/bells', false],
  ['news.example/', 'https://news.example.evil/2026/bells', false],
  ['news.example/world', 'https://news.example/world/bells', true],
  ['news.example/world', 'https://news.example/worldwide/bells', false],
  ['news.example/world/', 'https://news.example/sport/bells', false],
  ['news.example/', 'file:///news.example/bells', false],
])('the rule %s holds for %s: %s', (rule, url, holds) => {
  expect(isAlwaysOpen([rule], url)).toBe(holds);
});

test('the switch of a site adds a rule for it, and takes away all that hold there', () => {
  const url = 'https://www.news.example/world/bells';
  const on = switched(['other.example/'], url);
  expect(on).toEqual(['www.news.example/', 'other.example/']);
  expect(switched(['news.example/world/', ...on], url)).toEqual(['other.example/']);
});

test('what is stored is checked, rule by rule', () => {
  expect(soundRules(['a.example/', 'a.example/', 3, 'no rule at all', '//'])).toEqual(['a.example/']);
  expect(parseSettings({ alwaysOpen: ['a.example/', null] }).alwaysOpen).toEqual(['a.example/']);
  expect(parseSettings({ alwaysOpen: 'a.example/' }).alwaysOpen).toEqual([]);
  expect(soundRules(Array.from({ length: 99 }, (_, index) => `s${index}.example/`)).length).toBe(60);
});

test.each([
  ['https://news.example/', false],
  ['https://news.example/en/', false],
  ['https://news.example/world', false],
  ['https://news.example/section/world', false],
  ['https://news.example/2026/03/the-bell-rings-again', true],
  ['https://news.example/the-bell-rings-again.html', true],
  ['https://news.example/world/123456', true],
])('%s can be the address of a story: %s', (url, can) => {
  expect(hasStoryAddress(url)).toBe(can);
});
