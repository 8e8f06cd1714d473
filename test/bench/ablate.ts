/**
 * What each step of extraction is worth: every noise pass, edge, repair and second look switched off in turn, and
 * what that costs. A step that earns nothing goes.
 * npm run bench:ablate -- CORPUS [--every N] [--step NAME]
 */
import { parseArgs } from 'node:util';
import type { Plugin } from 'vite';
import { each, withLanes } from './browser.ts';
import { type CorpusPage, readCorpus } from './corpus.ts';
import type { Extracted } from './in-page.ts';
import { figureCells, figureNames, table } from './report.ts';
import { type Score, score } from './score.ts';
import { type Step, steps } from './steps.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '4' }, step: { type: 'string' } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error('usage: npm run bench:ablate -- CORPUS [--every N] [--step NAME]');

const every = Number(values.every);
const pages = readCorpus(folder)
  .filter(({ isArticle }) => isArticle)
  .filter((_, index) => index % every === 0);

/** Takes one step out of the source as it is bundled; fails where the source no longer reads like that. */
function without({ name, file, source, instead }: Step): Plugin {
  return {
    name: `without-${name}`,
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(file)) return null;
      if (!code.includes(source)) this.error(`${file} has no ${source}`);
      return { code: code.replace(source, instead), map: null };
    },
  };
}

async function scores(folder: string, plugins: Plugin[]): Promise<Score[]> {
  const nothing: Extracted = { text: '', lines: [], title: null, author: null, date: null };
  return withLanes({ folder, lanes: 2, scripts: ['./in-page.ts'], plugins }, (lanes) =>
    each(lanes, pages, async (lane, page: CorpusPage) =>
      score(await lane.call<Extracted>('extract', 'Galley', page.id, page.url).catch(() => nothing), page),
    ),
  );
}

const rows = [['everything', ...figureCells(await scores(folder, []))]];
for (const step of steps().filter(({ name }) => values.step === undefined || name === values.step)) {
  rows.push([`without ${step.name}`, ...figureCells(await scores(folder, [without(step)]))]);
  console.error(rows.at(-1)?.join('  '));
}
console.log(`\nMeasured ${new Date().toISOString().slice(0, 10)} on ${pages.length} articles.\n`);
console.log(table(['', ...figureNames], rows));
