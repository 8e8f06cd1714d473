/** Names of files that every system takes. */
import { expect, test } from 'vitest';
import { fileName, fileNames } from '../../src/export/file-name.ts';
import { hostile } from './hostile-words.ts';

test.each([
  ['../../x', 'x.md'],
  ['CON', '_CON.md'],
  ['com1.tar', '_com1.tar.md'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.md'],
  ['.hidden', 'hidden.md'],
  ['--flag', 'flag.md'],
  ['ends in dots...', 'ends in dots.md'],
  ['\u202etxt.exe\u202c', 'txt.exe.md'],
  ['two\nlines\tand a tab', 'two lines and a tab.md'],
  ['港の鐘が鳴った', '港の鐘が鳴った.md'],
  ['نصف الليل', 'نصف الليل.md'],
  ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦.md'],
  ['', 'story.md'],
  ['  \u0000 ', 'story.md'],
])('a story called %j is the file %j', (title, name) => {
  expect(fileName(title, 'md')).toBe(name);
});

test('names are short, whole, and told apart even where capitals do not count', () => {
  const nameOf = fileNames();
  const titles = [
    ...hostile,
    ...hostile,
    'x'.repeat(10_000),
    '👩‍👩‍👧‍👦'.repeat(400),
    'Straße',
    'STRASSE',
    'story',
    'Story',
  ];
  const names = titles.map((title) => nameOf(title, 'html'));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
  for (const name of names) {
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    expect(name.isWellFormed()).toBe(true);
    expect(name).toMatch(/^[^\s.\-/\\][^/\\<>:"|?*\p{Cc}]*\.html$/u);
  }
  expect(fileName('👩‍👩‍👧‍👦'.repeat(400), 'md')).toMatch(/^(?:👩‍👩‍👧‍👦)+\.md$/u);
});

test('ten thousand stories of one title are named in no time', () => {
  const nameOf = fileNames();
  const names = Array.from({ length: 10_000 }, () => nameOf('Morning briefing', 'md'));
  expect(new Set(names).size).toBe(10_000);
  expect(names.at(-1)).toBe('Morning briefing (10000).md');
});
