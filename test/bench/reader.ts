/**
 * The reader as people meet it: from the command, and from a click on the button, to the painted story, beside an
 * overlay of plain Readability that is put into the same pages by the same way; what opening and closing leave
 * behind; and how smoothly a long story scrolls. Real Chromium and Firefox with the built extension.
 * npm run bench:reader -- CORPUS [--pages N] [--browser chromium]
 */
import type { Server } from 'node:http';
import { parseArgs } from 'node:util';
import { build, targets } from '../../scripts/build.ts';
import { browserNames } from '../browser/galley.ts';
import { bundle, serve } from './browser.ts';
import { readCorpus } from './corpus.ts';
import { restoredLine, timePages, timeRows, withReader } from './reader-times.ts';
import { weightLines } from './reader-weight.ts';
import { table } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string', default: '20' }, browser: { type: 'string' } },
});
const folder = positionals[0];
if (folder === undefined)
  throw new Error('usage: npm run bench:reader -- CORPUS [--pages N] [--browser NAME]');

function addressOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
}

await Promise.all(targets.map((target) => build(target)));
// Their scripts are off, and what they want from other hosts: a page is the same in each round.
const server = await serve(folder, "default-src 'self' data: 'unsafe-inline'; script-src 'none'");
const origin = addressOf(server);
const articles = readCorpus(folder).filter(({ isArticle }) => isArticle);
const step = Math.max(1, Math.floor(articles.length / Number(values.pages)));
const pages = articles
  .filter((_, index) => index % step === 0)
  .slice(0, Number(values.pages))
  .map(({ id }) => ({ id, url: `${origin}/page/${id}` }));
const overlay = await bundle('./overlay.ts', 'overlay');

const rows: string[][] = [];
const lines: string[] = [];
for (const name of browserNames.filter((name) => values.browser === undefined || name === values.browser))
  await withReader(name, overlay, async (galley) => {
    const timings = await timePages(galley, pages);
    rows.push(...timeRows(name, timings));
    lines.push(restoredLine(name, timings), ...(await weightLines(galley, `${origin}/long`)));
  });
server.close();

console.log(`\nMeasured ${new Date().toISOString().slice(0, 10)}.\n`);
const head = ['median', 'p95', 'yardstick median', 'yardstick p95', 'ratio median', 'ratio p95'];
console.log(table(['command or click to the painted story', ...head], rows));
for (const line of lines) console.log(`- ${line}`);
