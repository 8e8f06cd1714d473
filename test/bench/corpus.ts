/** Reads a corpus folder: pages as saved, with what people say is in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const text = v.nullish(v.string(), null);
const TruthSchema = v.object({
  url: v.optional(v.string(), ''),
  _internal: v.object({ page_type: v.object({ primary: v.string() }) }),
  ground_truth: v.object({
    title: text,
    author: text,
    publish_date: text,
    main_content: v.nullish(v.string(), ''),
    with: v.optional(v.array(v.string()), []),
    without: v.optional(v.array(v.string()), []),
  }),
});

export type CorpusPage = {
  id: string;
  url: string;
  isArticle: boolean;
  type: string;
  truth: {
    title: string | null;
    author: string | null;
    date: string | null;
    text: string;
    with: string[];
    without: string[];
  };
};

function readTruth(folder: string, id: string): CorpusPage {
  const { url, _internal, ground_truth } = v.parse(
    TruthSchema,
    JSON.parse(readFileSync(join(folder, 'ground-truth', `${id}.json`), 'utf8')),
  );
  const { title, author, publish_date: date, main_content } = ground_truth;
  const type = _internal.page_type.primary;
  const truth = { title, author, date, text: main_content ?? '', with: ground_truth.with };
  return {
    id,
    url: URL.canParse(url) ? url : `https://${id}.example/`,
    type,
    isArticle: type === 'article',
    truth: { ...truth, without: ground_truth.without },
  };
}

/** The corpus folder itself, or the one corpus folder in it. */
function corpusIn(folder: string): string {
  if (existsSync(join(folder, 'ground-truth'))) return folder;
  const inner = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'ground-truth')));
  if (inner.length !== 1) throw new Error(`${folder} is no corpus folder and holds ${inner.length} of them`);
  return join(folder, inner[0] ?? '');
}

/** The pages of a corpus in order, or those of the given ids. Throws where the folder is not a corpus. */
export function readCorpus(folder: string, only: readonly string[] = []): CorpusPage[] {
  const home = corpusIn(folder);
  return readdirSync(join(home, 'ground-truth'))
    .map((name) => name.replace(/\.json$/, ''))
    .filter((id) => only.length === 0 || only.includes(id))
    .sort()
    .map((id) => readTruth(home, id));
}

/** The gzipped HTML of a page. */
export function pageFile(folder: string, id: string): Buffer {
  return readFileSync(join(corpusIn(folder), 'html', `${id}.html.gz`));
}
