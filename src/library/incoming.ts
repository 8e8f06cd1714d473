/** A story from elsewhere before it is written: checked, its pictures looked at and hashed. */
import * as v from 'valibot';
import { type Article, ArticleSchema } from '../article.ts';
import { type MarkEntry, MarkEntrySchema } from '../marks.ts';
import { pictureLimits } from './fetch-picture.ts';
import { type Fetched, storyLimits } from './fetch-pictures.ts';
import { sha256 } from './ids.ts';
import { pictureType } from './picture-type.ts';
import { longest } from './save.ts';
import { type State, StateSchema } from './state.ts';

/** A text and its pictures by their address in it. */
type Text = { article: Article; pictures?: ReadonlyMap<string, Blob> };

/** What an import knows of a story: its text at least. Times are ISO 8601; what is no time counts as now. */
export type StoryInput = Text & {
  savedAt: string;
  /** When this text was kept; as `savedAt` where nobody knows. */
  updatedAt?: string;
  state?: State;
  marks?: readonly MarkEntry[];
  versions?: readonly (Text & { until: string })[];
  /** It lay in the bin, and shall again, unless it is kept here. */
  removed?: true | undefined;
  /** Since when; as now where nobody knows. */
  removedAt?: string | undefined;
};

export type Refusal = 'no-story' | 'too-large';

/** A text with its pictures, each as what its bytes are. */
export type IncomingText = { article: Article; fetched: readonly Fetched[] };
export type Incoming = IncomingText & {
  address: string;
  savedAt: Date;
  updatedAt: Date;
  state: State;
  marks: readonly MarkEntry[];
  versions: readonly (IncomingText & { until: Date })[];
  /** Since when it lay in the bin; null where it did not. */
  removedAt: Date | null;
};

function refusalOf(article: unknown): Refusal | null {
  if (!v.is(ArticleSchema, article)) return 'no-story';
  return JSON.stringify(article).length > longest ? 'too-large' : null;
}

/** The time that a text names, not later than now. */
function timeOf(text: string, now: Date): Date {
  const time = Date.parse(text);
  return Number.isNaN(time) || time > now.getTime() || time < 0 ? now : new Date(time);
}

/** Checks a story; what is wrong beside its text is left out. */
export async function incoming(input: StoryInput, now: Date): Promise<Incoming | Refusal> {
  const refusal = refusalOf(input.article);
  if (refusal !== null) return refusal;
  const savedAt = timeOf(input.savedAt, now);
  const older = (input.versions ?? []).filter(({ article }) => refusalOf(article) === null);
  return {
    address: await sha256(input.article.url),
    savedAt,
    updatedAt: timeOf(input.updatedAt ?? input.savedAt, now),
    state: v.parse(StateSchema, input.state ?? {}),
    marks: (input.marks ?? []).filter((mark) => v.is(MarkEntrySchema, mark)),
    versions: await Promise.all(
      older.map(async (version) => ({ ...(await textOf(version)), until: timeOf(version.until, now) })),
    ),
    removedAt: input.removed ? timeOf(input.removedAt ?? '', now) : null,
    ...(await textOf(input)),
  };
}

async function textOf({ article, pictures }: Text): Promise<IncomingText> {
  const fetched: Fetched[] = [];
  for (const [address, data] of [...(pictures ?? [])].slice(0, storyLimits.pictures)) {
    const type = data.size > pictureLimits.bytes ? null : pictureType(await headOf(data));
    if (type === null) continue;
    fetched.push({ address, hash: await sha256(data), data: new Blob([data], { type }) });
  }
  return { article, fetched };
}

async function headOf(picture: Blob): Promise<Uint8Array> {
  return new Uint8Array(await picture.slice(0, 64).arrayBuffer());
}
