/** Reading what is saved. Nothing here asks the network. */
import type { Article } from '../article.ts';
import { keptKeys } from './bin.ts';
import { prefixes, sha256 } from './ids.ts';
import { BodyRecord, type Picture, type Summary, SummaryRecord } from './records.ts';
import { knownAt, parsed, records, type Shelf } from './shelf.ts';
import { attachmentName } from './story-drafts.ts';

/** A story with its pictures, as it can be read with no network. */
export type SavedStory = {
  summary: Summary;
  article: Article;
  /** By their address in the article. */
  pictures: ReadonlyMap<string, Blob>;
  /** Addresses whose picture could not be fetched, or is stored no longer. */
  missing: readonly string[];
};

/** Where a list begins, `after` being the last key of the one before, and how many stories it may have. */
export type ListPage = { after: string | null; limit: number };

/** Few documents at a time are read for stories in the bin to be passed over. */
const leastRead = 50;

/** Stories that are not in the bin, newest first. */
export async function list(shelf: Shelf, { after, limit }: ListPage): Promise<Summary[]> {
  const found: Summary[] = [];
  let before = after === null ? null : prefixes.summary + after;
  while (found.length < limit) {
    const rows = await shelf.store.readLast({
      prefix: prefixes.summary,
      before,
      limit: Math.max(leastRead, limit - found.length),
    });
    found.push(...(await keptSummaries(shelf, rows)));
    before = rows.at(-1)?.id ?? null;
    if (before === null) break;
  }
  return found.slice(0, limit);
}

async function keptSummaries(
  shelf: Shelf,
  rows: readonly { id: string; document: unknown }[],
): Promise<Summary[]> {
  const summaries = rows.flatMap((row) => parsed(shelf, SummaryRecord, row) ?? []);
  const kept = await keptKeys(
    shelf,
    summaries.map(({ key }) => key),
  );
  return summaries.filter(({ key }) => kept.has(key)).map(({ version: _, ...summary }) => summary);
}

/** One story, or null when it is not there, in the bin, or damaged. */
export async function open(shelf: Shelf, key: string): Promise<SavedStory | null> {
  const kept = await keptKeys(shelf, [key]);
  return kept.has(key) ? openAny(shelf, key) : null;
}

/** The same, wherever it lies: in the bin too. */
export async function openAny(shelf: Shelf, key: string): Promise<SavedStory | null> {
  const [[found], [body]] = await Promise.all([
    records(shelf, SummaryRecord, [prefixes.summary + key]),
    records(shelf, BodyRecord, [prefixes.body + key]),
  ]);
  if (found == null || body == null) return null;
  const { version: _, ...summary } = found;
  const pictures = await picturesOf(shelf, body.pictures);
  const lost = body.pictures.filter(({ address }) => !pictures.has(address));
  return {
    summary,
    article: body.article,
    pictures,
    missing: [...body.missing, ...lost.map(({ address }) => address)],
  };
}

/** The pictures of a text that are there, by their address in it. */
export async function picturesOf(shelf: Shelf, pictures: readonly Picture[]): Promise<Map<string, Blob>> {
  const ids = pictures.map(({ hash }) => prefixes.image + hash);
  const blobs = await shelf.store.attachments(ids, attachmentName);
  return new Map(
    pictures.flatMap(({ address }, index): [string, Blob][] => {
      const blob = blobs[index] ?? null;
      if (blob === null) shelf.report({ id: ids[index] ?? '', issue: 'the picture is gone' });
      return blob === null ? [] : [[address, blob]];
    }),
  );
}

/** One stored picture by its SHA-256, or null. */
export async function picture({ store }: Shelf, hash: string): Promise<Blob | null> {
  const [blob = null] = await store.attachments([prefixes.image + hash], attachmentName);
  return blob;
}

/** The key of the story of that address; null where it is not in the library, or in the bin. */
export async function keyAt(shelf: Shelf, url: string): Promise<string | null> {
  const known = await knownAt(shelf, await sha256(url));
  if (known === null || known.summary === null) return null;
  return (await keptKeys(shelf, [known.key])).has(known.key) ? known.key : null;
}
