/** The style of the house, held by reading the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { findings, type Place } from './code-findings.ts';
import { filesIn, importsOf } from './source-files.ts';

const source = filesIn('src');
const scripts = filesIn('scripts');
const tests = filesIn('test');

const places = (found: readonly Place[]): string[] =>
  found.map(({ path, line, what }) => `${path}:${line} ${what}`);

function all(files: typeof source, kind: Place['kind']): string[] {
  return places(files.flatMap(findings).filter((place) => place.kind === kind));
}

test('there is no any, and no assertion that something is not null', () => {
  expect(all(source, 'any')).toEqual([]);
  expect(all(source, 'not-null')).toEqual([]);
});

/** The protocol's generic handlers, and schemas that refer to themselves, are beyond what the types can say. */
const mayClaim = new Set(['src/messages.ts', 'src/article.ts']);

test('types are narrowed, not claimed', () => {
  expect(
    all(
      source.filter(({ path }) => !mayClaim.has(path)),
      'as',
    ),
  ).toEqual([]);
});

test('exports have names', () => {
  expect(all([...source, ...scripts], 'default-export')).toEqual([]);
});

test('no index only passes on what others export', () => {
  expect(all(source, 're-exports-only')).toEqual([]);
});

test('exported functions say what they take and give', () => {
  expect(all(source, 'undocumented')).toEqual([]);
});

test('no function is longer than 40 lines', () => {
  expect(all([...source, ...scripts], 'long-function')).toEqual([]);
});

test('functions take at most three parameters, and no bare true or false', () => {
  expect(all(source, 'many-parameters')).toEqual([]);
  expect(all(source, 'boolean-parameter')).toEqual([]);
});

test('no file is longer than 200 lines: code, tests and style sheets', () => {
  const sheets = filesIn('src', /\.css$/);
  const long = [...source, ...scripts, ...tests, ...sheets].filter(
    ({ text }) => text.trimEnd().split('\n').length > 200,
  );
  expect(sheets.length).toBeGreaterThan(40);
  expect(long.map(({ path }) => path)).toEqual([]);
});

/** The sheets that a page or the reader takes: each is one of these, or a part that one of them takes. */
test('every style sheet is taken somewhere, once', () => {
  const sheets = filesIn('src', /\.css$/);
  const parts = sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/@import "([^"]+)"/g)].map(([, name = '']) => posix.join(posix.dirname(path), name)),
  );
  const wholes = new Set(source.flatMap(importsOf).map((name) => name.replace(/\?\w+$/, '')));
  expect(new Set(parts).size).toBe(parts.length);
  expect(
    sheets.filter(({ path }) => parts.includes(path) === wholes.has(path)).map(({ path }) => path),
  ).toEqual([]);
});

test('no file is a drawer for everything', () => {
  const drawers = source.filter(({ path }) => /\/(?:utils?|helpers?|misc|common)\.tsx?$/.test(path));
  expect(drawers.map(({ path }) => path)).toEqual([]);
});

test('nothing writes HTML or runs text as code', () => {
  const forbidden =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|dangerouslySetInnerHTML|createContextualFragment|srcdoc)\b|document\.write|\beval\(|new Function\(|setTimeout\(\s*['"`]/;
  // The page is read as its browser writes it, in one place.
  const reads = /parseTree\(root\.outerHTML, /;
  expect(
    source
      .filter(({ text }) => forbidden.test(withoutComments(text).replace(reads, '')))
      .map(({ path }) => path),
  ).toEqual([]);
  expect(source.filter(({ text }) => reads.test(text)).map(({ path }) => path)).toEqual([
    'src/extract/tree/read.ts',
  ]);
});

test('one file alone may let HTML be parsed in our own pages', () => {
  const makes = source.filter(({ text }) => /createPolicy|galley-inert/.test(withoutComments(text)));
  expect(makes.map(({ path }) => path)).toEqual(['src/import/inert.ts']);
  const parses = source.filter(({ text }) => /\bDOMParser\b/.test(withoutComments(text)));
  expect(new Set(parses.map(({ path }) => path))).toEqual(
    new Set(['src/extract/repair/pictures.ts', 'src/import/inert.ts']),
  );
});

test('nothing is written to the console', () => {
  expect(
    source.filter(({ text }) => /\bconsole\./.test(withoutComments(text))).map(({ path }) => path),
  ).toEqual([]);
});

test('every message is used, and every message that the manifest names exists', () => {
  const manifest = readFileSync('manifest.json', 'utf8');
  const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
  const code = source.map(({ text }) => text).join('\n');
  const isSaid = (key: string): boolean => code.includes(`'${key}'`) || code.includes(`"${key}"`);
  const withoutForm = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
  const isUsed = (key: string): boolean => named.includes(key) || isSaid(key) || isSaid(withoutForm(key));
  expect(Object.keys(messages).filter((key) => !isUsed(key))).toEqual([]);
  expect(named.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
});

test('no test is skipped, singled out or left for later', () => {
  const idle =
    /\b(?:test|it|describe|suite)\.(?:skip|only|todo|fails|skipIf|runIf)\b|\b(?:xit|xtest|xdescribe)\(/;
  const files = tests.filter(({ path, text }) => path !== 'test/unit/conventions.test.ts' && idle.test(text));
  expect(files.map(({ path }) => path)).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<![:'"`])\/\/.*$/gm, '');
}

/** What installing, building and packaging make. */
const made = new Set(['artifacts', 'dist', 'node_modules']);

test('at the top stands what people know from elsewhere, and no more', () => {
  const top = readdirSync('.').filter((name) => !name.startsWith('.') && !made.has(name));
  expect(top.sort()).toEqual([
    ...['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'manifest.json', 'package-lock.json'],
    ...['package.json', 'public', 'scripts', 'src', 'test', 'tsconfig.json', 'vite.config.ts'],
  ]);
});
