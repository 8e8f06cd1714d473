/** Finds every regular expression of the sources, and tells those whose time does not grow as the text does. */
import { parseSync, Visitor } from 'vite';
import type { SourceFile } from './source-files.ts';

export type Expression = { path: string; line: number; pattern: RegExp };

/** The expressions that are written in a file. */
export function expressionsIn({ path, text }: SourceFile): Expression[] {
  const { program } = parseSync(path, text);
  const found: Expression[] = [];
  new Visitor({
    Literal: (node) => {
      if (!('regex' in node)) return;
      const { pattern, flags } = node.regex;
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ path, line, pattern: new RegExp(pattern, flags) });
    },
  }).visit(program);
  return found;
}

/** What is repeated: a sign of each kind, and pairs of which one half may end what the other begins. */
const pieces = [
  ...[
    ' ',
    'a',
    'A',
    '1',
    '-',
    '.',
    ',',
    ':',
    '/',
    '(',
    ')',
    '"',
    "'",
    '\n',
    '\t',
    '\u00a0',
    '|',
    '<',
    '&',
    '[',
  ],
  ...[
    ']',
    '{',
    '_',
    '#',
    '@',
    '=',
    ';',
    '%',
    '+',
    '*',
    '!',
    '?',
    '\\',
    '’',
    '“',
    '—',
    '•',
    'é',
    'e\u0301',
    '港',
  ],
  ...['ب', 'a ', 'A ', 'Ab ', '1 ', '1.', '1:', '- ', ' -', ', ', 'a, ', 'and ', 'by ', 'ab/', 'a.', '. '],
  ...[
    '\n ',
    ' \n',
    'a\n',
    '(a',
    '(a)',
    '""',
    '<a',
    '<a>',
    '&#',
    '1,',
    '\r\n',
    '3 May ',
    'https://',
    'a@',
    'a@a.',
  ],
];

/** The words of an expression itself, which alone lead into its depths. */
const wordsOf = ({ source }: RegExp): string[] =>
  [...new Set(source.match(/\p{L}{2,}/gu))].slice(0, 8).flatMap((word) => [word, `${word} `]);

/** What it takes to find all there is in a text, at best of three. */
function timeFor(pattern: RegExp, text: string): number {
  return Math.min(...[1, 2, 3].map(() => effortOf(() => text.replace(pattern, ''))));
}

/** A text with which four times the length takes far more than four times as long; null where there is none. */
export function slowText({ pattern }: Expression, length: number): string | null {
  if (!/[*+{]/.test(pattern.source)) return null;
  const ends = ['', '\u0000'];
  const texts = [...pieces, ...wordsOf(pattern)].flatMap((piece) => ends.map((end) => ({ piece, end })));
  const slow = texts.find(({ piece, end }) => {
    const run = (size: number): string => piece.repeat(Math.ceil(size / piece.length)) + end;
    const start = performance.now();
    run(length).replace(pattern, '');
    // What is through at once cannot be one that goes over the text from each of its letters.
    return (
      performance.now() - start > length / 5_000 && isSteep((size) => timeFor(pattern, run(size)), length)
    );
  });
  return slow === undefined ? null : slow.piece + slow.end;
}

/** Milliseconds of the processor below which a time tells nothing: it is counted in ticks, and other work disturbs it. */
const told = 20;

/** Whether four times the length takes more than ten times as long, wherever one begins: with its square it would take 16. */
export function isSteep(timeOf: (length: number) => number, length: number): boolean {
  return [length, length * 2, length].every((from) => {
    const long = timeOf(from * 4);
    return long > told && long > 10 * timeOf(from);
  });
}

/** Milliseconds of the processor that something takes, whatever else the machine does. */
export function effortOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
