import { afterEach, expect, test, vi } from 'vitest';
import { parseSettingsFile, settingsAsText } from '../../src/settings/file.ts';
import { readAll, replaceAll } from '../../src/settings/keeping.ts';
import { keepRules, readAllRules, readRules, watchRules } from '../../src/settings/keeping-rules.ts';
import { parseRules, type Rule, withoutRule, withRule } from '../../src/settings/rules.ts';
import { empty, storage } from './fake-storage.ts';

vi.mock('webextension-polyfill', () => import('./fake-storage.ts'));

afterEach(() => empty(storage.sync));

const rule: Rule = { verb: 'keep', pass: 'related', origin: 'div.box<div.text', mark: null, words: 'More' };
const other: Rule = { verb: 'aside', pass: null, origin: null, mark: '0123456789abcdef', words: 'Follow us' };

test('rules are kept for each site, listed by site, and told of when they change', async () => {
  const seen: (readonly Rule[])[] = [];
  const ending = new AbortController();
  watchRules({ site: 'one.example', onChange: (rules) => seen.push(rules) }, ending.signal);
  await keepRules('two.example', [other]);
  await keepRules('one.example', [rule]);
  await vi.waitFor(() => expect(seen).toEqual([[rule]]));
  ending.abort();
  expect(await readRules('one.example')).toEqual([rule]);
  expect(await readRules(null)).toEqual([]);
  expect([...(await readAllRules())]).toEqual([
    ['one.example', [rule]],
    ['two.example', [other]],
  ]);
  await keepRules('two.example', []);
  expect(storage.sync.held).not.toHaveProperty(['rules:two.example']);
});

test('what is stored is read with care', () => {
  expect(parseRules(null)).toEqual([]);
  expect(parseRules({ rules: 'all' })).toEqual([]);
  const damaged = [
    { ...rule, verb: 'eat' },
    { ...rule, origin: null },
    { ...rule, mark: other.mark },
    { ...rule, url: 'x' },
  ];
  expect(parseRules({ version: 1, rules: [...damaged, rule] })).toEqual([rule]);
  const many = Array.from({ length: 90 }, (_, at) => ({
    ...rule,
    origin: `div.box<div.${'a'.repeat(at + 1)}`,
  }));
  expect(parseRules({ rules: many })).toHaveLength(40);
});

test('a rule about the same parts takes the place of the one before', () => {
  const turned: Rule = { ...rule, verb: 'aside' };
  expect(withRule([rule, other], turned)).toEqual([turned, other]);
  expect(withoutRule([turned, other], rule)).toEqual([other]);
});

test('rules go into the file of settings and come back from it, and what is wrong is named', async () => {
  await keepRules('one.example', [rule, other]);
  const text = settingsAsText(await readAll());
  await replaceAll({});
  expect(await readRules('one.example')).toEqual([]);
  const file = parseSettingsFile(text);
  expect(file).toMatchObject({ at: 'good', wrong: [] });
  if (file.at === 'good') await replaceAll(file.values);
  expect(await readRules('one.example')).toEqual([rule, other]);
  const wrong = parseSettingsFile(text.replace('"keep"', '"eat"'));
  expect(wrong).toMatchObject({ at: 'good', wrong: ['rules:one.example'] });
  if (wrong.at === 'good') expect(parseRules(wrong.values['rules:one.example'])).toEqual([other]);
});
