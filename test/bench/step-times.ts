/** How the time of extraction is spent: each step and each noise pass by itself, on real pages and as a page grows. */
import type { Plugin } from 'vite';
import { type Lane, withLanes } from './browser.ts';
import type { CorpusPage } from './corpus.ts';
import { ms, table } from './report.ts';
import { sizes } from './synthetic.ts';

type Times = Record<string, number>;
/** A step by the place in the source that calls it. */
type Call = { step: string; file: string; source: string };

const flow = '/extract/index.ts';
const calls: readonly Call[] = [
  { step: 'copy', file: flow, source: 'copyPage(document, address, spent)' },
  { step: 'repair', file: flow, source: 'mend(copy)' },
  { step: 'metadata', file: flow, source: 'readMetadata(copy.document, copy.url)' },
  { step: 'highlights', file: flow, source: 'findHighlights(copy.document, title)' },
  { step: 'metadata', file: flow, source: 'findCorrections(copy.document)' },
  { step: 'survey', file: flow, source: 'dropDeadParts(copy)' },
  { step: 'survey', file: flow, source: 'surveyPage({ ...copy, title: metadata.title })' },
  { step: 'noise', file: flow, source: 'selectNoise(page)' },
  { step: 'body', file: flow, source: 'findBody(page, noise.keys())' },
  { step: 'body', file: flow, source: 'extendBody(page, body, noise)' },
  { step: 'units', file: flow, source: 'readUnits(page, story, noise)' },
  {
    step: 'assemble',
    file: flow,
    source: 'makeArticle({ page, metadata, highlights, units })',
  },
];

/** Has every step told to the clock of `in-page-steps.ts`; fails where the source no longer reads like that. */
function clocked(): Plugin {
  return {
    name: 'clocked',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/extract/runner.ts'))
        return {
          code: code.replace('pass.find(page)', 'clock(pass.id, () => [...pass.find(page)])'),
          map: null,
        };
      const own = calls.filter(({ file }) => id.endsWith(file));
      for (const { source } of own) if (!code.includes(source)) this.error(`${id} has no ${source}`);
      const all = own.reduce(
        (text, { step, source }) => text.replace(source, `clock('${step}', () => ${source})`),
        code,
      );
      return own.length === 0 ? null : { code: all, map: null };
    },
  };
}

const stepNames = [...new Set(calls.map(({ step }) => step))];

async function timeAll(lane: Lane, pages: readonly Pick<CorpusPage, 'id' | 'url'>[]): Promise<Times> {
  const sums: Times = {};
  for (const { id, url } of pages) {
    const times = await lane.call<Times>('steps', id, url).catch((): Times => ({}));
    for (const [name, time] of Object.entries(times)) sums[name] = (sums[name] ?? 0) + time / pages.length;
  }
  return sums;
}

/** Two tables: what each step takes of a page, and how each step and noise pass grows with a page. */
export async function stepTables(folder: string, pages: readonly CorpusPage[]): Promise<string[]> {
  const setup = { folder, lanes: 1, scripts: ['./in-page-steps.ts'], plugins: [clocked()] };
  return withLanes(setup, async ([lane]) => {
    if (lane === undefined) return [];
    const real = await timeAll(lane, pages);
    const whole = stepNames.reduce((sum, name) => sum + (real[name] ?? 0), 0);
    const shares = stepNames.map((name) => [
      name,
      ms(real[name] ?? Number.NaN),
      `${(((real[name] ?? 0) / whole) * 100).toFixed(0)} %`,
    ]);
    const grown: Times[] = [];
    for (const bytes of sizes)
      grown.push(
        await timeAll(lane, [{ id: `synthetic-${bytes}`, url: 'https://paper.example/2024/05/06/hall' }]),
      );
    const names = Object.keys(grown[0] ?? {});
    const rows = names.map((name) => [name, ...grown.map((times) => ms(times[name] ?? Number.NaN))]);
    return [
      table([`step, mean of ${pages.length} pages`, 'time', 'share'], shares),
      table(['step or pass', ...sizes.map((bytes) => `${bytes / 1000} kB`)], rows),
    ];
  });
}
