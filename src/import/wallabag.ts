/** wallabag, version 2: a list of entries with their texts, and passages that were marked. */
import * as v from 'valibot';
import { asText, insideOf, lenientList, textOr } from './fields.ts';
import type { Row } from './item.ts';
import { jsonEntries, parsedEntry } from './json-entries.ts';

const Yes = v.fallback(
  v.pipe(
    v.union([v.boolean(), v.number(), v.string()]),
    v.transform((given) => ![false, 0, '0', '', 'false'].includes(given)),
  ),
  false,
);
const Annotation = v.object({ quote: v.string(), text: v.optional(textOr(null)) });
const Entry = v.object({
  url: v.string(),
  title: textOr(null),
  content: textOr(null),
  is_archived: Yes,
  is_starred: Yes,
  tags: lenientList(v.string()),
  created_at: asText,
  archived_at: asText,
  language: textOr(null),
  preview_picture: textOr(null),
  published_at: textOr(null),
  published_by: v.fallback(
    v.union([
      v.array(v.string()),
      v.pipe(
        v.string(),
        v.transform((name) => [name]),
      ),
    ]),
    [],
  ),
  annotations: lenientList(Annotation),
});

/** True for a text that begins as such a list does. */
export function isWallabag(text: string): boolean {
  const [first] = jsonEntries(text, null);
  return first !== undefined && /"is_archived"|"is_starred"/.test(first.text) && /"url"/.test(first.text);
}

/** The entries of a wallabag file. */
export function* wallabagRows(text: string): Generator<Row> {
  for (const entry of jsonEntries(text, null)) yield { ...entry, raw: rawOf(parsedEntry(entry)) };
}

function rawOf(value: unknown): Row['raw'] {
  const parsed = v.safeParse(Entry, value);
  if (!parsed.success) return null;
  const { output } = parsed;
  return {
    url: output.url,
    title: output.title,
    saved: output.created_at,
    read: output.is_archived ? output.archived_at : null,
    tags: output.tags,
    archived: output.is_archived,
    favourite: output.is_starred,
    highlights: output.annotations.map(({ quote, text = null }) => ({ quote, note: text })),
    inside: insideOf(output.content, {
      byline: output.published_by.join(', '),
      publishedTime: output.published_at,
      language: output.language,
      picture: output.preview_picture,
    }),
  };
}
