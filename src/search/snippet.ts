/** The piece of a story that shows best why it was found. */
import { type Match, matchesIn } from './matches.ts';
import type { Clause } from './query.ts';
import { eachWord } from './tokens.ts';

/** A run of the text, and whether it is what was searched for. */
export type Run = { text: string; isMatch: boolean };

/** So much of a line is shown, in UTF-16 units, and so much of it before the first match. */
const shown = 220;
const before = 60;

/** The line that meets most of what is asked, cut around it; null where none meets any. */
export function snippetOf(lines: readonly string[], clauses: readonly Clause[]): Run[] | null {
  let best: { line: string; matches: readonly Match[]; worth: number } | null = null;
  for (const line of lines) {
    const matches = matchesIn(line, clauses);
    const worth = new Set(matches.map(({ clause }) => clause)).size + Math.min(matches.length, 9) / 10;
    if (matches.length > 0 && worth > (best?.worth ?? 0)) best = { line, matches, worth };
  }
  return best === null ? null : cut(best.line, best.matches);
}

/** A text with what was searched for told apart. */
export function runsOf(text: string, matches: readonly Match[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    runs.push(
      { text: text.slice(at, start), isMatch: false },
      { text: text.slice(start, end), isMatch: true },
    );
    at = end;
  }
  runs.push({ text: text.slice(at), isMatch: false });
  return runs.filter((run) => run.text !== '');
}

/** A part of a line about its first matches, whole words only, with an ellipsis where it was cut. */
function cut(line: string, matches: readonly Match[]): Run[] {
  const [first = { start: 0, end: 0 }] = matches;
  const { from, to } = bounds(line, first);
  const inside = matches
    .filter(({ start, end }) => start >= from && end <= to)
    .map((match) => ({ ...match, start: match.start - from, end: match.end - from }));
  const runs = runsOf(line.slice(from, to), inside);
  return [
    ...(from > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...runs,
    ...(to < line.length ? [{ text: ' …', isMatch: false }] : []),
  ];
}

/** Where a cut may begin and end: at words. */
function bounds(line: string, first: { start: number; end: number }): { from: number; to: number } {
  if (line.length <= shown) return { from: 0, to: line.length };
  const wanted = Math.max(0, Math.min(first.start - before, line.length - shown));
  let [from, to] = [wanted === 0 ? 0 : first.start, first.end];
  eachWord(line, ({ start, end }) => {
    if (wanted > 0 && start >= wanted && start < from) from = start;
    if (end <= from + shown && end > to) to = end;
  });
  return { from, to: line.length - to < 4 ? line.length : to };
}
