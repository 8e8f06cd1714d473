/** Karakeep (formerly Hoarder): bookmarks and the lists they are in, by whose names they are told apart. */
import * as v from 'valibot';
import { asText, lenientList, textOr } from './fields.ts';
import type { Row } from './item.ts';
import { jsonEntries, parsedEntry } from './json-entries.ts';

const Yes = v.optional(v.fallback(v.boolean(), false), false);
const Tag = v.union([
  v.string(),
  v.pipe(
    v.object({ name: v.string() }),
    v.transform(({ name }) => name),
  ),
]);
const Bookmark = v.object({
  createdAt: asText,
  title: textOr(null),
  tags: lenientList(Tag),
  lists: lenientList(v.string()),
  content: v.object({ type: v.string(), url: v.optional(v.string()), title: textOr(null) }),
  note: textOr(null),
  archived: Yes,
  favourited: Yes,
});
const List = v.object({ id: v.string(), name: v.string() });

/** True for a text with a list of bookmarks as this service writes it. */
export function isKarakeep(text: string): boolean {
  const [first] = jsonEntries(text, 'bookmarks');
  return first !== undefined && /"content"/.test(first.text);
}

/** The bookmarks of a Karakeep file. */
export function* karakeepRows(text: string): Generator<Row> {
  const lists = new Map(
    [...jsonEntries(text, 'lists')].flatMap((entry): [string, string][] => {
      const list = v.safeParse(List, parsedEntry(entry));
      return list.success ? [[list.output.id, list.output.name]] : [];
    }),
  );
  for (const entry of jsonEntries(text, 'bookmarks'))
    yield { ...entry, raw: rawOf(parsedEntry(entry), lists) };
}

function rawOf(value: unknown, lists: ReadonlyMap<string, string>): Row['raw'] {
  const parsed = v.safeParse(Bookmark, value);
  if (!parsed.success) return null;
  const { content, createdAt, title, tags, note, archived, favourited, lists: ids } = parsed.output;
  return {
    // A note of one's own has no address, and is reported as such.
    url: content.url ?? '',
    title: title ?? content.title,
    saved: createdAt,
    tags: [...tags, ...ids.flatMap((id) => lists.get(id) ?? [])],
    archived,
    favourite: favourited,
    note,
  };
}
