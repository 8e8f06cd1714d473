/**
 * What a reader did with a saved story: tags, archive, favourite, read, how far. Each field carries the time of its
 * change, so that the states of two devices merge field by field and nothing of either is lost.
 */
import * as v from 'valibot';
import { cleanTag, tagId } from './tags.ts';

/** UTC to the millisecond: such times are in order as texts too. */
export const Time = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));
const Flag = v.object({ value: v.boolean(), at: Time });
const Moment = v.object({ value: v.nullable(Time), at: Time });
const Share = v.object({ value: v.pipe(v.number(), v.minValue(0), v.maxValue(1)), at: Time });
const Tag = v.object({
  name: v.pipe(
    v.string(),
    v.check((name) => cleanTag(name) === name),
  ),
  on: v.boolean(),
  at: Time,
});
export type Tag = v.InferOutput<typeof Tag>;

/** A field that cannot be read counts as never changed: it must not take the others along. */
function lenient<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.optional(schema), undefined);
}

const Tags = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((entries) => mergeTags(entries.filter((entry) => v.is(Tag, entry)))),
  ),
  [],
);

/** Tags that were taken away stay, with the time of it; what was never changed is absent. */
export const StateSchema = v.object({
  tags: Tags,
  archived: lenient(Flag),
  favourite: lenient(Flag),
  /** When it was read, or null where it was marked as unread. */
  readAt: lenient(Moment),
  /** How much of it has been read, from 0 to 1. */
  progress: lenient(Share),
});
export type State = v.InferOutput<typeof StateSchema>;

/** The state of a story with which nothing was done. */
export const noState: State = { tags: [] };

/** Both states in one, the newest change of each field; in whatever order states are merged, the outcome is the same. */
export function mergeStates(one: State, other: State): State {
  return {
    tags: mergeTags([...one.tags, ...other.tags]),
    archived: newer(one.archived, other.archived),
    favourite: newer(one.favourite, other.favourite),
    readAt: newer(one.readAt, other.readAt),
    progress: newer(one.progress, other.progress),
  };
}

/** A field and when it was changed. */
export type Change = { at: string; value: unknown };

/** Of two changes at the same time any rule will do that all devices share; what is true, such as a favourite, wins. */
function newer<T extends Change>(one: T | undefined, other: T | undefined): T | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const rank = ({ at, value }: Change): string => JSON.stringify([at, value]);
  return rank(one) >= rank(other) ? one : other;
}

/** Each tag once, by the newest change of it. */
export function mergeTags(entries: readonly Tag[]): Tag[] {
  const newest = new Map<string, Tag>();
  const rank = ({ at, on, name }: Tag): string => JSON.stringify([at, on, name]);
  for (const { name, on, at } of entries) {
    const known = newest.get(tagId(name));
    const tag = { name, on, at };
    if (known === undefined || rank(tag) > rank(known)) newest.set(tagId(name), tag);
  }
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
}

/** The names of the tags that a story has. */
export function tagsOf(state: State): string[] {
  return state.tags.filter(({ on }) => on).map(({ name }) => name);
}
