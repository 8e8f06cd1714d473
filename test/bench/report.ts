/** Scores as Markdown tables. */
import type { Score } from './score.ts';

/** What the detectors said of a page: the names of those that said yes. */
export type Verdicts = { isArticle: boolean; type: string; yes: string[] };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The value below which a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, two) => one - two);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const ms = (value: number): string => `${value.toFixed(2)} ms`;

/** A Markdown table; the first column is left, the others right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return `${[row(head), row(rule), ...rows.map(row)].join('\n')}\n`;
}

function snippets(scores: readonly Score[], which: 'with' | 'without'): string {
  const all = scores.map((score) => score[which]);
  const [hit, of] = [all.reduce((sum, one) => sum + one.hit, 0), all.reduce((sum, one) => sum + one.of, 0)];
  return percent(hit / Math.max(1, of));
}

function right(scores: readonly Score[], which: 'title' | 'author' | 'date'): string {
  const known = scores.flatMap((score) => (score[which] === null ? [] : [score[which] ? 1 : 0]));
  return percent(mean(known));
}

const figures: [string, (scores: readonly Score[]) => string][] = [
  ['word F1', (all) => mean(all.map(({ f1 }) => f1)).toFixed(4)],
  ['precision', (all) => mean(all.map(({ precision }) => precision)).toFixed(4)],
  ['recall', (all) => mean(all.map(({ recall }) => recall)).toFixed(4)],
  ['`with` snippets found', (all) => snippets(all, 'with')],
  ['`without` snippets left', (all) => snippets(all, 'without')],
  [
    'pages with a noise line',
    (all) => percent(mean(all.map(({ noiseLines }) => (noiseLines.length > 0 ? 1 : 0)))),
  ],
  ['title repeated in the body', (all) => percent(mean(all.map((one) => (one.titleRepeated ? 1 : 0))))],
  ['title exact', (all) => right(all, 'title')],
  ['author right', (all) => right(all, 'author')],
  ['date right', (all) => right(all, 'date')],
];

/** What is told of each contender. */
export const figureNames = figures.slice(0, 7).map(([name]) => name);

/** These figures of one contender. */
export function figureCells(scores: readonly Score[]): string[] {
  return figures.slice(0, 7).map(([, figure]) => figure(scores));
}

/** One column for each contender, one row for each figure. */
export function extractionTable(scores: Readonly<Record<string, readonly Score[]>>): string {
  const names = Object.keys(scores);
  const pages = scores[names[0] ?? '']?.length ?? 0;
  const rows = figures.map(([title, figure]) => [title, ...names.map((name) => figure(scores[name] ?? []))]);
  return table([`extraction, ${pages} articles`, ...names], rows);
}

/** Precision, recall and F1 of saying yes to articles, over all pages. */
export function detectionScore(yes: readonly boolean[], truth: readonly boolean[]) {
  const hits = yes.filter((said, index) => said && truth[index]).length;
  const precision = hits / Math.max(1, yes.filter(Boolean).length);
  const recall = hits / Math.max(1, truth.filter(Boolean).length);
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Detection, and how often each detector says yes to each type of page. */
export function detectionTable(names: readonly string[], verdicts: readonly Verdicts[]): string {
  const truth = verdicts.map(({ isArticle }) => isArticle);
  const results = names.map((name) =>
    detectionScore(
      verdicts.map(({ yes }) => yes.includes(name)),
      truth,
    ),
  );
  const kinds = [...new Set(verdicts.map(({ type }) => type))].sort();
  const share = (type: string, name: string): string => {
    const own = verdicts.filter((verdict) => verdict.type === type);
    return percent(mean(own.map(({ yes }) => (yes.includes(name) ? 1 : 0))));
  };
  return table(
    [`detection, ${verdicts.length} pages`, ...names],
    [
      ['precision', ...results.map(({ precision }) => precision.toFixed(4))],
      ['recall', ...results.map(({ recall }) => recall.toFixed(4))],
      ['F1', ...results.map(({ f1 }) => f1.toFixed(4))],
      ...kinds.map((type) => [`yes to ${type}`, ...names.map((name) => share(type, name))]),
    ],
  );
}
