/** Sums of what is stored, by which it is told whether somebody has changed it since. */
import * as v from 'valibot';
import { pageOf } from '../addresses.ts';
import { prefixes, sha256 } from './ids.ts';
import type { Shelf } from './shelf.ts';

type Fields = Record<string, unknown>;

/** The fields of a document; null where there is none. */
export function plain(document: unknown): Fields | null {
  if (!v.is(v.looseObject({}), document) || document['_deleted'] === true) return null;
  const { _id, _rev, ...fields } = document;
  return fields;
}

/** The sum of a document's fields; '' where there is none. */
export async function printOf(document: unknown): Promise<string> {
  const fields = plain(document);
  return fields === null ? '' : sha256(JSON.stringify(fields));
}

const Said = v.looseObject({
  sums: v.optional(v.looseObject({ words: v.string() })),
  article: v.looseObject({ url: v.string() }),
});

/**
 * The sum of what somebody may have done with a story: its words, older texts, state and marks. That pictures were
 * fetched for it is not among them.
 */
export async function imprint(shelf: Shelf, key: string): Promise<string> {
  const { store } = shelf;
  const [body, state] = await store.read([prefixes.body + key, prefixes.state + key]);
  const said = v.is(Said, body) ? body : null;
  const page = said === null ? '' : await sha256(pageOf(said.article.url));
  const [marks] = await store.read([prefixes.marks + page]);
  const versions = await store.ids(`${prefixes.version}${key}:`);
  const parts = [said?.sums?.words ?? '', await printOf(state), await printOf(marks), ...versions];
  return sha256(parts.join('\n'));
}
