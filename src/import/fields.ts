/** Fields of entries in JSON, read kindly: what is missing or of another kind is nothing, and costs no entry. */
import * as v from 'valibot';
import type { Inside } from './item.ts';

/** A text, else what stands for none; fields that are missing count as that too. */
export const textOr = (none: null) => v.optional(v.fallback(v.nullable(v.string()), none), none);

/** A time, whether it is written in figures or as text. */
export const asText = v.optional(v.fallback(v.nullable(v.union([v.string(), v.number()])), null), null);

/** The entries of a list that are as they should be. */
export function lenientList<T extends v.GenericSchema>(entry: T) {
  const given = v.optional(v.fallback(v.array(v.unknown()), []), []);
  return v.pipe(
    given,
    v.transform((values) =>
      values.flatMap((value): v.InferOutput<T>[] => {
        const parsed = v.safeParse(entry, value);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
}

/** Less text than this is a note that there was none to get. */
const shortest = 200;

/** The text of a story that stands in an entry as HTML; null where there is hardly any. */
export function insideOf(html: string | null, known: Partial<Omit<Inside, 'html'>>): Inside | null {
  if (html === null || html.length < shortest) return null;
  return { ...nothingKnown, ...known, html: async () => html };
}

export const nothingKnown = {
  byline: null,
  siteName: null,
  publishedTime: null,
  language: null,
  dek: null,
  picture: null,
} satisfies Omit<Inside, 'html'>;
