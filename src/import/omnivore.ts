/** Omnivore's zip: lists of what was saved, and for each a file with its text and one with what was marked. */
import * as v from 'valibot';
import { decoded } from './decode.ts';
import { asText, lenientList, nothingKnown, textOr } from './fields.ts';
import type { ImportHighlight, Inside, Raw, Row } from './item.ts';
import { jsonEntries, parsedEntry } from './json-entries.ts';

const Label = v.union([
  v.string(),
  v.pipe(
    v.object({ name: v.string() }),
    v.transform(({ name }) => name),
  ),
]);
const Entry = v.object({
  slug: textOr(null),
  title: textOr(null),
  description: textOr(null),
  author: textOr(null),
  url: v.string(),
  state: textOr(null),
  readingProgress: v.optional(v.fallback(v.nullable(v.number()), null), null),
  thumbnail: textOr(null),
  labels: lenientList(Label),
  savedAt: asText,
  publishedAt: textOr(null),
});
type Entry = v.InferOutput<typeof Entry>;
type Files = ReadonlyMap<string, Blob>;

const list = /(?:^|\/)metadata_[^/]*\.json$/;

/** True for names of files as this service gives them. */
export function isOmnivore(names: readonly string[]): boolean {
  return names.some((name) => list.test(name));
}

/** The rows of each list in the zip, with the name of its file. */
export async function* omnivoreRows(files: Files): AsyncGenerator<{ file: string; rows: Row[] }> {
  const byName = new Map([...files].map(([name, blob]) => [name.split('/').slice(-2).join('/'), blob]));
  for (const [file, blob] of files) {
    if (!list.test(file)) continue;
    const text = await textOf(blob);
    const rows = [...jsonEntries(text, null)].map((entry) => rowOf(entry, byName));
    yield { file, rows: await Promise.all(rows) };
  }
}

async function rowOf(entry: { line: number; text: string }, files: Files): Promise<Row> {
  const parsed = v.safeParse(Entry, parsedEntry(entry));
  return { ...entry, raw: parsed.success ? await rawOf(parsed.output, files) : null };
}

async function rawOf(entry: Entry, files: Files): Promise<Raw> {
  const { slug, readingProgress: percent } = entry;
  const marked = files.get(`highlights/${slug}.md`);
  return {
    url: entry.url,
    title: entry.title,
    saved: entry.savedAt,
    tags: entry.labels,
    archived: entry.state === 'Archived',
    progress: percent === null ? null : percent / 100,
    highlights: marked === undefined ? [] : markedPassages(await textOf(marked)),
    inside: insideOf(entry, files.get(`content/${slug}.html`)),
  };
}

function insideOf(entry: Entry, content: Blob | undefined): Inside | null {
  if (content === undefined) return null;
  return {
    ...nothingKnown,
    byline: entry.author,
    dek: entry.description,
    publishedTime: entry.publishedAt,
    picture: entry.thumbnail,
    html: () => textOf(content),
  };
}

async function textOf(blob: Blob): Promise<string> {
  return decoded(new Uint8Array(await blob.arrayBuffer()));
}

/** Quoted passages of a Markdown text; what stands below one, up to the next, is what was written about it. */
export function markedPassages(markdown: string): ImportHighlight[] {
  const found: { quote: string[]; note: string[] }[] = [];
  let isInQuote = false;
  for (const line of markdown.split(/\r\n|\n|\r/)) {
    const quote = /^\s*>\s?(.*)$/.exec(line)?.[1];
    if (quote !== undefined && !isInQuote) found.push({ quote: [], note: [] });
    if (quote !== undefined) found.at(-1)?.quote.push(withoutLink(quote));
    else if (!/^#+\s|^-{3,}$/.test(line)) found.at(-1)?.note.push(line);
    isInQuote = quote !== undefined;
  }
  return found.map(({ quote, note }) => ({ quote: quote.join('\n'), note: note.join('\n') }));
}

/** The link back to the service that stands behind a passage. */
function withoutLink(line: string): string {
  return line.replace(/(?:(?<!\s)\s+)?\[[^\]\w]{0,9}\]\([^)]{0,2000}\)\s*$/, '');
}
