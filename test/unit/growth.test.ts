/**
 * No expression and no pass takes longer over each letter of a long text than of a short one: a paragraph may have five
 * million letters, and no clock can stop an expression. Told by comparing two lengths in one run, never by a time alone.
 */
import { expect, test, vi } from 'vitest';
import { expressionsIn, isSteep, slowText } from './expressions.ts';
import { filesIn } from './source-files.ts';
import { type Pass, passesIn, type Run, timeOf } from './text-passes.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const sources = filesIn('src');
const written = sources.flatMap(expressionsIn);
const rooms =
  /^src\/(?:extract|detect|export|search|differences|import|views\/(?:marks|listening)|[a-z-]+\.ts)/;
const passes = sources.filter(({ path }) => rooms.test(path)).flatMap(passesIn);
const modules = import.meta.glob<Record<string, unknown>>('../../src/**/*.ts');
/** Much else may go on where tests run. */
const patient = { timeout: 120_000 };

test('the expressions and passes of the sources are found', () => {
  expect(written.length).toBeGreaterThan(400);
  expect(passes.length).toBeGreaterThan(80);
});

test('the time of each expression grows as its text does', patient, () => {
  const slow = written.flatMap((expression) => {
    const text = slowText(expression, 4_000);
    const { path, line, pattern } = expression;
    return text === null ? [] : `${path}:${line} ${pattern} on ${JSON.stringify(text)}`;
  });
  expect(slow).toEqual([]);
});

/** What is said again and again, with what a story is written out as in mind. */
const pieces = [
  ' ',
  'a',
  '.',
  ', ',
  '-',
  '(',
  '/',
  '“',
  'Ab ',
  '港',
  'e\u0301',
  '\n',
  '<a',
  '&#',
  '[x](',
  '*',
  '|',
  '`',
];

const isRun = (value: unknown): value is Run => value instanceof Function;

/** The pieces for which a pass is steep. */
function steepFor(pass: Pass, run: Run): string[] {
  return pieces.filter((piece) => {
    const once = (length: number): number => timeOf(run, pass, piece.repeat(length / piece.length));
    const best = (length: number): number => Math.min(once(length), once(length), once(length));
    return once(4_000) > 10 && best(4_000) > 10 && isSteep(best, 4_000);
  });
}

test('the time of each pass over a text grows as the text does', patient, async () => {
  const slow: string[] = [];
  for (const pass of passes) {
    const run = (await modules[`../../${pass.path}`]?.())?.[pass.name];
    if (!isRun(run)) continue;
    for (const piece of steepFor(pass, run))
      slow.push(`${pass.path} ${pass.name} on ${JSON.stringify(piece)}`);
  }
  expect(slow).toEqual([]);
});
