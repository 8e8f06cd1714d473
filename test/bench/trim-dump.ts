import { writeFileSync } from 'node:fs';
import { each, withLanes } from './browser.ts';
import { readCorpus } from './corpus.ts';

const folder = process.argv[2] ?? '';
const pages = readCorpus(folder).filter((p) => p.isArticle);
const found = await withLanes({ folder, lanes: 2, scripts: ['./trim-in-page.ts'] }, (lanes) =>
  each(lanes, pages, async (lane, { id, url }) => {
    try {
      return await lane.call<unknown>('rows', id, url);
    } catch (e) {
      console.log(id, String(e).slice(0, 200));
      return null;
    }
  }),
);
writeFileSync(
  process.argv[3] ?? '',
  pages.map((page, i) => JSON.stringify({ page, found: found[i] })).join('\n'),
);
