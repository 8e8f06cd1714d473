/** Older texts of a story: each is kept as it was until the time in its id. */
import type { Article } from '../article.ts';
import { isChanged } from '../differences/changed.ts';
import { wordsOf } from './article-parts.ts';
import { keptKeys } from './bin.ts';
import { prefixes, sha256 } from './ids.ts';
import { picturesOf } from './reading.ts';
import { BodyRecord } from './records.ts';
import { knownAt, records, type Shelf } from './shelf.ts';

/** A text of a story that was replaced at the time `until`. */
export type OlderText = { until: string; article: Article; pictures: ReadonlyMap<string, Blob> };

const prefixOf = (key: string): string => `${prefixes.version}${key}:`;

/** The id of the text that a story had until then. */
export function versionId(key: string, until: string): string {
  return prefixOf(key) + until;
}

/** Until when each older text of a story stood, the oldest first. */
export async function versionTimes({ store }: Shelf, key: string): Promise<string[]> {
  return (await store.ids(prefixOf(key))).map((id) => id.slice(prefixOf(key).length));
}

/** The text that a story had until that time; null where it is not there, or its story is not. */
export async function openVersion(shelf: Shelf, key: string, until: string): Promise<OlderText | null> {
  if (!(await keptKeys(shelf, [key])).has(key)) return null;
  const [body] = await records(shelf, BodyRecord, [versionId(key, until)]);
  if (body == null) return null;
  return { until, article: body.article, pictures: await picturesOf(shelf, body.pictures) };
}

/** Whether the story at the address of this one is saved, not in the bin, and says something else. */
export async function changedSinceSaved(shelf: Shelf, article: Article): Promise<boolean> {
  const known = await knownAt(shelf, await sha256(article.url));
  if (known?.body == null || !(await keptKeys(shelf, [known.key])).has(known.key)) return false;
  return isChanged(known.body.article, article);
}

/** The words of all texts that a story had. */
export async function olderWords(shelf: Shelf, key: string): Promise<Set<string>> {
  const times = await versionTimes(shelf, key);
  const found = await records(
    shelf,
    BodyRecord,
    times.map((until) => versionId(key, until)),
  );
  return new Set(found.flatMap((body) => (body === null ? [] : [wordsOf(body.article)])));
}
