/** A story that was saved elsewhere, now that its text is there, as the library takes it in. */
import * as v from 'valibot';
import { parseAddress } from '../addresses.ts';
import type { Article } from '../article.ts';
import { type Mark, markLimits } from '../marks.ts';
import type { StoryInput } from './incoming.ts';
import { type QueuedStory, QueuedStorySchema } from './queue-records.ts';
import type { State } from './state.ts';
import { cleanTag } from './tags.ts';

export type { QueuedStory, StoryInput };

/** A page of which nothing is known but its address; none where that is no address of a page. */
export function plainStory(given: string, title: string | null): QueuedStory[] {
  const address = parseAddress(given);
  if (address === null) return [];
  address.username = '';
  address.password = '';
  const none = { savedAt: null, readAt: null, progress: null, note: null };
  const story = { url: address.href, title, ...none, tags: [], archived: false, favourite: false };
  const parsed = v.safeParse(QueuedStorySchema, { ...story, highlights: [] });
  return parsed.success ? [parsed.output] : [];
}

/** What is known of the story put together with its text. What another service knew was so when it was saved there. */
export function storyInput(story: QueuedStory, article: Article, now: Date): StoryInput {
  const at = story.savedAt ?? now.toISOString();
  return {
    article,
    savedAt: at,
    updatedAt: now.toISOString(),
    state: stateOf(story, at),
    marks: marksOf(story, article.title, at),
  };
}

type Told = {
  tags: readonly string[];
  archived: boolean;
  favourite: boolean;
  readAt: string | null;
  progress: number | null;
};

function stateOf({ tags, archived, favourite, readAt, progress }: Told, at: string): State {
  const names = tags.flatMap((tag) => cleanTag(tag) ?? []);
  return {
    tags: names.map((name) => ({ name, on: true, at })),
    ...(archived ? { archived: { value: true, at } } : {}),
    ...(favourite ? { favourite: { value: true, at } } : {}),
    ...(readAt === null ? {} : { readAt: { value: readAt, at: readAt } }),
    ...(progress === null || progress === 0 ? {} : { progress: { value: progress, at } }),
  };
}

/** What was marked is found by its words; a note of the whole stands at the title. */
function marksOf({ highlights, note }: QueuedStory, title: string, at: string): Mark[] {
  const quotes = highlights.map(({ quote, note: own }) => markAt('body', quote, own ?? ''));
  const marks = note === null ? quotes : [markAt('title', title, note), ...quotes];
  return marks.map((mark) => ({ ...mark, madeAt: at, changedAt: at }));
}

function markAt(part: 'title' | 'body', exact: string, note: string): Omit<Mark, 'madeAt' | 'changedAt'> {
  const anchor = {
    part,
    block: 0,
    offset: 0,
    exact: exact.slice(0, markLimits.quote),
    prefix: '',
    suffix: '',
  };
  return { id: crypto.randomUUID().replaceAll('-', ''), colour: 'yellow', note, anchor };
}
