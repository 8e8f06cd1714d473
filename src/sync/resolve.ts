/**
 * What becomes of revisions that disagree, by the kind of document. Every device comes to the same, in whatever order
 * it meets them, and nothing that a person made is lost: lists and states merge, a text that gives way is kept as an
 * older one.
 */
import * as v from 'valibot';
import { excerptOf, wordsOf } from '../library/article-parts.ts';
import { mergeMarks } from '../library/merge-marks.ts';
import { type Body, BodyRecord } from '../library/records.ts';
import { mergeStates, StateSchema } from '../library/state.ts';
import { MarkEntrySchema } from '../marks.ts';
import type { Kind } from './kinds.ts';
import { mergedSettings } from './shared-settings.ts';

export type Fields = Record<string, unknown>;
/** What the document becomes, and texts that must be kept elsewhere. */
export type Resolved = { fields: Fields; older: Fields[] };
/** The revisions of a document, and those of its story's summary, by which texts are told apart in time. */
export type Disagreeing = { revisions: readonly Fields[]; summaries: readonly Fields[] };

type Resolve = (disagreeing: Disagreeing) => Resolved;

const resolvers: Readonly<Record<Kind, Resolve>> = {
  summary: ({ revisions }) => alone(mergedSummary(revisions)),
  body: mergedBody,
  version: mergedBody,
  bin: ({ revisions }) => alone(last(revisions, (bin) => textIn(bin, 'removedAt'))),
  // Keys begin with the time of saving: the older one stays.
  address: ({ revisions }) => alone(inOrder(revisions, (address) => textIn(address, 'key'))[0] ?? {}),
  state: ({ revisions }) => alone(mergedState(revisions)),
  marks: ({ revisions }) => alone(mergedMarks(revisions)),
  settings: ({ revisions }) => alone(mergedSettings(revisions)),
  image: ({ revisions }) => alone(last(revisions, () => '')),
};

/** One document of several revisions. */
export function resolve(kind: Kind, disagreeing: Disagreeing): Resolved {
  return resolvers[kind](disagreeing);
}

const alone = (fields: Fields): Resolved => ({ fields, older: [] });

function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** Sorted by something, and where that is equal by all they say: so on every device alike. */
function inOrder(revisions: readonly Fields[], by: (fields: Fields) => string): Fields[] {
  const rank = (fields: Fields): string => JSON.stringify([by(fields), fields]);
  return [...revisions].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function last(revisions: readonly Fields[], by: (fields: Fields) => string): Fields {
  return inOrder(revisions, by).at(-1) ?? {};
}

/** The newest, saved when the first was. */
export function mergedSummary(revisions: readonly Fields[]): Fields {
  const newest = last(revisions, (summary) => textIn(summary, 'updatedAt'));
  const [oldest = newest] = inOrder(revisions, (summary) => textIn(summary, 'savedAt'));
  return { ...newest, savedAt: oldest['savedAt'] };
}

/** The text that the newest summary tells of; the others are older texts, unless they say the same. */
function mergedBody({ revisions, summaries }: Disagreeing): Resolved {
  const texts = revisions.flatMap((fields): Text[] => {
    const parsed = v.safeParse(BodyRecord, fields);
    if (!parsed.success) return [];
    return [{ fields, words: wordsOf(parsed.output.article), time: timeOf(parsed.output, summaries) }];
  });
  const rank = ({ time, fields }: Text): string => JSON.stringify([time, fields]);
  const sorted = texts.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  const newest = sorted.pop();
  if (newest === undefined) return alone(last(revisions, () => ''));
  const older = sorted.filter(({ words }) => words !== newest.words);
  return { fields: newest.fields, older: older.map(({ fields }) => fields) };
}

type Text = { fields: Fields; words: string; time: string };

const Told = v.object({ updatedAt: v.string(), title: v.string(), excerpt: v.string() });

/** A text has no time of its own: it is that of the newest summary which tells of it. */
function timeOf({ article }: Body, summaries: readonly Fields[]): string {
  const times = summaries.flatMap((summary) =>
    v.is(Told, summary) && summary.title === article.title && summary.excerpt === excerptOf(article)
      ? summary.updatedAt
      : [],
  );
  return times.sort().at(-1) ?? '';
}

/** Each field's newest change; what this version does not know stays as in the last of them. */
export function mergedState(revisions: readonly Fields[]): Fields {
  const states = revisions.flatMap((fields) => {
    const parsed = v.safeParse(StateSchema, fields);
    return parsed.success ? [parsed.output] : [];
  });
  const merged = states.reduce(mergeStates, { tags: [] });
  return { ...last(revisions, () => ''), ...merged };
}

/** Every mark once, by its newest change; entries that cannot be read here are kept as they are. */
export function mergedMarks(revisions: readonly Fields[]): Fields {
  const entries = revisions.flatMap((fields): unknown[] =>
    Array.isArray(fields['marks']) ? fields['marks'] : [],
  );
  const readable = entries.filter((entry) => v.is(MarkEntrySchema, entry));
  const unreadable = entries.filter((entry) => !v.is(MarkEntrySchema, entry));
  const once = new Map(unreadable.map((entry) => [JSON.stringify(entry), entry]));
  const others = [...once].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
  return { ...last(revisions, () => ''), marks: [...mergeMarks(readable, []), ...others] };
}
