/**
 * Fits the weights of the detector and writes src/detect/weights.ts. What it prints is cross-validated: five
 * folds by domain, so that no site is in both the pages fitted and the pages judged. Seeded, repeatable.
 * npx tsx test/bench/fit-detect.ts CORPUS [--dry]
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { each, withLanes } from './browser.ts';
import { readCorpus } from './corpus.ts';
import { fitModel, sumOf } from './regression.ts';
import { detectionScore } from './report.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { dry: { type: 'boolean' } } });
const folder = positionals[0];
if (folder === undefined) throw new Error('usage: npx tsx test/bench/fit-detect.ts CORPUS [--dry]');

const folds = 5;
const seeds = [1, 2, 3, 4];
/** A missed story costs a reader more than a lit icon too many: the line is drawn a little below even odds. */
const lenience = 0.3;

/**
 * What is known of a signal beforehand, where more than its direction is: few pages of the corpus are news or
 * front pages, and of those that are the detector must be surer than these few can teach it.
 */
const known: Readonly<Record<string, number>> = {
  newsData: 1.5,
  articleData: 1,
  dateInAddress: 0.7,
  homeAddress: -3,
  shortAddress: -1,
  sectionPath: -0.7,
  manyArticles: -1,
  bare: -4,
  listData: -1,
};
/** Signals that speak against a story; all others speak for one. */
const against = new Set(
  `homeAddress shortAddress sectionPath shopPath docsPath forumPath servicePath productData forumData listData
  pageTemplate prices filters nextPage buttons inlineCode replies members manyLinks
  scattered manyArticles bare`.split(/\s+/),
);
const priorOf = (name: string): number => known[name] ?? (against.has(name) ? -1e-6 : 1e-6);

/** The last two labels of a host: near enough to a domain to keep a site together. */
function domainOf(url: string): string {
  return new URL(url).hostname.split('.').slice(-2).join('.');
}

/** A small generator of evenly spread numbers below 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function foldsOf(domains: readonly string[], seed: number): number[] {
  const next = numbersFrom(seed);
  const fold = new Map([...new Set(domains)].sort().map((domain) => [domain, Math.floor(next() * folds)]));
  return domains.map((domain) => fold.get(domain) ?? 0);
}

const pages = readCorpus(folder);
const found = await withLanes({ folder, lanes: 2, scripts: ['./in-page-signals.ts'] }, (lanes) =>
  each(lanes, pages, (lane, { id, url }) => lane.call<Record<string, number>>('read', id, url)),
);
const names = Object.keys(found[0] ?? {});
const rows = found.map((one) => names.map((name) => one[name] ?? 0));
const truth = pages.map(({ isArticle }) => (isArticle ? 1 : 0));
const prior = names.map(priorOf);
const isTrue = truth.map((value) => value === 1);

function crossValidate(seed: number): boolean[] {
  const fold = foldsOf(
    pages.map(({ url }) => domainOf(url)),
    seed,
  );
  const yes: boolean[] = [];
  for (let held = 0; held < folds; held++) {
    const own = (_: unknown, index: number): boolean => fold[index] !== held;
    const model = fitModel({ rows: rows.filter(own), truth: truth.filter(own), prior });
    rows.forEach((row, index) => {
      if (fold[index] === held) yes[index] = sumOf(model, row) + lenience > 0;
    });
  }
  return yes;
}

const print = (title: string, { precision, recall, f1 }: ReturnType<typeof detectionScore>): void =>
  console.log(`${title}: P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)}`);
for (const seed of seeds)
  print(`five folds by domain, seed ${seed}`, detectionScore(crossValidate(seed), isTrue));

const model = fitModel({ rows, truth, prior });
print(
  'on the pages fitted',
  detectionScore(
    rows.map((row) => sumOf(model, row) + lenience > 0),
    isTrue,
  ),
);
const lines = names.map((name, index) => `export const ${name} = ${(model.weights[index] ?? 0).toFixed(1)};`);
const text = `/** What each signal counts for, fitted by test/bench/fit-detect.ts. A page is a story when the sum is above 0. */
export const base = ${(model.base + lenience).toFixed(1)};

${lines.join('\n')}
`;
if (values.dry !== true)
  writeFileSync(fileURLToPath(new URL('../../src/detect/weights.ts', import.meta.url)), text);
