/** Which documents go to other devices, in which part of a run, and in which order. */
import type { Choice } from '../devices.ts';
import { prefixes } from '../library/ids.ts';

const shared = [
  ...(['summary', 'body', 'bin', 'state', 'marks'] as const),
  ...(['version', 'image', 'address', 'settings'] as const),
] as const;
export type Kind = (typeof shared)[number];

/** Texts go first and pictures last: a story without its pictures can be read. */
export const parts = ['texts', 'images'] as const;
export type Part = (typeof parts)[number];

/** The kind of a document; null for what is not replicated. */
export function kindOf(id: string): Kind | null {
  return shared.find((kind) => id.startsWith(prefixes[kind])) ?? null;
}

/** What follows the kind in an id: a story's key for most. */
export function restOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

const ofNoStory: ReadonlySet<Kind> = new Set(['marks', 'image', 'address', 'settings']);

/** The key of the story that a document belongs to; null where it belongs to none or to several. */
export function storyOf(id: string): string | null {
  const kind = kindOf(id);
  return kind === null || ofNoStory.has(kind) ? null : (restOf(id).split(':')[0] ?? null);
}

const chosenBy: Readonly<Record<Kind, keyof Choice>> = {
  summary: 'stories',
  body: 'stories',
  bin: 'stories',
  version: 'stories',
  address: 'stories',
  image: 'images',
  marks: 'marks',
  state: 'states',
  settings: 'settings',
};

/** Whether a document of that id goes in this part of a run. */
export function goesIn(part: Part, choice: Choice, id: string): boolean {
  const kind = kindOf(id);
  return kind !== null && choice[chosenBy[kind]] && (kind === 'image') === (part === 'images');
}

/** A story is listed when its summary is there, so that comes after everything it needs. */
const lateness: Readonly<Record<Kind, number>> = {
  body: 0,
  version: 0,
  state: 0,
  marks: 0,
  settings: 0,
  image: 0,
  address: 1,
  bin: 2,
  summary: 3,
};

/** The order in which documents are copied. */
export function byNeed(one: string, other: string): number {
  const late = (id: string): number => lateness[kindOf(id) ?? 'summary'];
  return late(one) - late(other);
}
