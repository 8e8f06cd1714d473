/**
 * How well the story and the news pages are found, beside plain Readability and isProbablyReaderable.
 * npm run bench:extract -- CORPUS [--only 0001,0002] [--dump DIR] [--peers]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { each, type Lane, withLanes } from './browser.ts';
import { type CorpusPage, readCorpus } from './corpus.ts';
import type { Extracted } from './in-page.ts';
import { detectionTable, extractionTable, type Verdicts } from './report.ts';
import { type Score, score, strangers } from './score.ts';

const empty: Extracted = { text: '', lines: [], title: null, author: null, date: null };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, dump: { type: 'string' }, peers: { type: 'boolean' } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error('usage: npm run bench:extract -- CORPUS [--only IDS] [--dump DIR]');

const peers = values.peers === true ? ['defuddle'] : [];
const extractors = ['Galley', 'Readability', ...peers];
const detectors = ['Galley', 'isProbablyReaderable'];
const broken: string[] = [];

async function orElse<T>(work: Promise<T>, otherwise: T, name: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    broken.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return otherwise;
  }
}

type Outcome = { page: CorpusPage; found: Record<string, Extracted>; said: Verdicts };

async function tryAll(lane: Lane, page: CorpusPage): Promise<Outcome> {
  const { id, url } = page;
  const found: Record<string, Extracted> = {};
  for (const name of page.isArticle ? extractors : [])
    found[name] = await orElse(lane.call('extract', name, id, url), empty, `${id} ${name}`);
  const said: Verdicts = { isArticle: page.isArticle, type: page.type, yes: [] };
  for (const name of detectors)
    if (await orElse(lane.call('detect', name, id, url), false, `${id} ${name}, detection`))
      said.yes.push(name);
  return { page, found, said };
}

function dump(directory: string, outcomes: readonly Outcome[]): void {
  for (const name of extractors) {
    const rows = outcomes.flatMap(({ page, found }) => {
      const own = found[name];
      if (own === undefined) return [];
      const { f1, precision, recall, noiseLines, title, author, date, titleRepeated } = score(own, page);
      const [extra, missing] = [
        strangers(own.lines, page.truth.text),
        strangers(page.truth.text.split('\n'), own.text),
      ];
      const facts = { title, author, date, titleRepeated, noiseLines };
      const said = { title: own.title, author: own.author, date: own.date };
      const meta = {
        facts,
        said,
        truth: { title: page.truth.title, author: page.truth.author, date: page.truth.date },
      };
      return [{ id: page.id, url: page.url, f1, precision, recall, extra, missing, ...meta }];
    });
    rows.sort((one, two) => one.f1 - two.f1);
    writeFileSync(join(directory, `${name}.json`), `${JSON.stringify(rows, null, 1)}\n`);
  }
  const wrong = outcomes
    .filter(({ said }) => said.yes.includes('Galley') !== said.isArticle)
    .map(({ page }) => ({ id: page.id, type: page.type, url: page.url }));
  writeFileSync(join(directory, 'detection.json'), `${JSON.stringify(wrong, null, 1)}\n`);
}

const pages = readCorpus(folder, values.only?.split(',') ?? []);
const outcomes = await withLanes(
  { folder, lanes: 2, scripts: ['./in-page.ts', ...peers.map((peer) => `./peers/${peer}.ts`)] },
  (lanes) => each(lanes, pages, tryAll),
);
if (values.dump !== undefined) {
  mkdirSync(values.dump, { recursive: true });
  dump(values.dump, outcomes);
}
const scores: Record<string, Score[]> = {};
for (const name of extractors)
  scores[name] = outcomes.flatMap(({ page, found }) =>
    found[name] === undefined ? [] : [score(found[name], page)],
  );

const today = new Date().toISOString().slice(0, 10);
console.log(`\nMeasured ${today} on ${pages.length} pages, parsed in Chromium.\n`);
console.log(extractionTable(scores));
console.log(
  detectionTable(
    detectors,
    outcomes.map(({ said }) => said),
  ),
);
for (const line of broken) console.log(`counted as nothing: ${line}`);
