/** Runs inside the browser: each contender on a document of its own, freshly parsed. */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { detectNewsPage } from '../../src/detect/index.ts';
import { articleRecord } from '../../src/export/record.ts';
import { extractArticle } from '../../src/extract/index.ts';
import { htmlOf, pageOf, parse } from './in-page-source.ts';
import { linesOf } from './lines.ts';

/** What a contender says of a page. `lines` has a line for each block, `text` is what is scored. */
export type Extracted = {
  text: string;
  lines: string[];
  title: string | null;
  author: string | null;
  date: string | null;
};

const nothing: Extracted = { text: '', lines: [], title: null, author: null, date: null };
function galley(page: Document, url: string): Extracted {
  const article = extractArticle(page, url);
  if (article === null) return nothing;
  const { text, title, byline, authors, publishedTime } = articleRecord(article);
  const author = authors.length > 0 ? authors.join(', ') : byline;
  return { text, lines: text.split('\n'), title, author, date: publishedTime };
}

/** Readability's own text, a block a line: its plain `textContent` glues words of neighbouring blocks together. */
function readability(page: Document): Extracted {
  const found = new Readability(page, { serializer: (node) => node }).parse();
  if (found === null) return nothing;
  const { title, byline, publishedTime, content } = found;
  const lines = content instanceof Node ? linesOf(content) : [];
  return {
    text: lines.join('\n'),
    lines,
    title: title ?? null,
    author: byline ?? null,
    date: publishedTime ?? null,
  };
}

const extractors: Record<string, (page: Document, url: string) => Extracted | Promise<Extracted>> = {
  Galley: galley,
  Readability: readability,
};
const detectors: Record<string, (page: Document, url: string) => boolean> = {
  Galley: detectNewsPage,
  isProbablyReaderable: (page) => isProbablyReaderable(page),
};

/** Lets a peer's bundle, loaded after this one, take part. */
export function addExtractor(name: string, run: (page: Document, url: string) => Extracted): void {
  extractors[name] = run;
}

export async function extract(name: string, id: string, url: string): Promise<Extracted> {
  const run = extractors[name];
  if (run === undefined) throw new Error(`no contender called ${name}`);
  return run(await pageOf(id), url);
}

export async function detect(name: string, id: string, url: string): Promise<boolean> {
  const run = detectors[name];
  if (run === undefined) throw new Error(`no detector called ${name}`);
  return run(await pageOf(id), url);
}

type Job = { kind: 'extract' | 'detect'; id: string; url: string; rounds: number };

/** Milliseconds of each contender, the least of some rounds, taken in turns, parsing not counted. */
export async function time({ kind, id, url, rounds }: Job): Promise<Record<string, number>> {
  const table = kind === 'extract' ? extractors : detectors;
  const html = await htmlOf(id);
  const best: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const names = Object.keys(table);
    for (const name of round % 2 === 0 ? names : names.reverse()) {
      const page = parse(html);
      const start = performance.now();
      await table[name]?.(page, url);
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, performance.now() - start);
    }
  }
  return best;
}
