/** The documents of one story, new or brought up to date. */
import type { Article } from '../article.ts';
import { excerptOf, pictureAddresses, wordsOf } from './article-parts.ts';
import type { Fetched } from './fetch-pictures.ts';
import { newKey, prefixes, savedTime, sha256 } from './ids.ts';
import type { Body, Picture, Summary } from './records.ts';
import type { Known, Shelf } from './shelf.ts';
import type { Draft } from './store.ts';

export type Writing = {
  /** SHA-256 of the story's address. */
  address: string;
  article: Article;
  fetched: readonly Fetched[];
  known: Known | null;
  /** The time of this text. */
  now: Date;
  /** When the story was saved first, where that was not here or now. */
  savedAt?: Date;
};

export type StoryDrafts = {
  key: string;
  drafts: Draft[];
  counts: { picturesStored: number; picturesFailed: number };
  /** The addresses of the pictures that it goes without. */
  missing: string[];
};

/** The name of the one attachment of an image document. */
export const attachmentName = 'picture';

/** Everything to write for a story. Must be made while no other window can write. */
export async function storyDrafts({ store }: Shelf, writing: Writing): Promise<StoryDrafts> {
  const key = writing.known?.key ?? newKey(writing.savedAt ?? writing.now);
  const { pictures, missing } = picturesOf(writing);
  const counts = { stored: pictures.length, failed: missing.length };
  return {
    key,
    drafts: [
      ...(await imageDrafts(store, writing.fetched)),
      ...versionDrafts(key, writing),
      await bodyDraft(prefixes.body + key, writing),
      { _id: prefixes.summary + key, version: 1, ...summaryOf(writing, { key, pictures, counts }) },
      { _id: prefixes.address + writing.address, version: 1, key },
      { _id: prefixes.bin + key, _deleted: true },
    ],
    counts: { picturesStored: counts.stored, picturesFailed: counts.failed },
    missing,
  };
}

type Text = Pick<Writing, 'article' | 'fetched' | 'known'>;

/** A text of a story under the id of its body or of one of its versions. */
export async function bodyDraft(_id: string, text: Text): Promise<Draft> {
  const { article } = text;
  const sums = { words: await sha256(wordsOf(article)) };
  return { _id, version: 1, sums, ...picturesOf(text), article };
}

/** Pictures whose content is not stored yet, each once. */
export async function imageDrafts(store: Shelf['store'], fetched: readonly Fetched[]): Promise<Draft[]> {
  const byHash = new Map(fetched.map(({ hash, data }) => [hash, data]));
  const ids = [...byHash.keys()].map((hash) => prefixes.image + hash);
  const there = await store.read(ids);
  return [...byHash.values()].flatMap((data, index) => {
    const _id = ids[index];
    if (_id === undefined || there[index] !== null) return [];
    const attachment = { content_type: data.type, data };
    return [
      { _id, version: 1, type: data.type, size: data.size, _attachments: { [attachmentName]: attachment } },
    ];
  });
}

type Pictures = { pictures: Picture[]; missing: string[] };

/** The pictures of the new text that are stored: those just fetched, and those kept from before; and the others. */
function picturesOf({ article, fetched, known }: Text): Pictures {
  const byAddress = new Map(known?.body?.pictures.map(({ address, hash }) => [address, hash]));
  for (const { address, hash } of fetched) byAddress.set(address, hash);
  const wanted = pictureAddresses(article);
  return {
    pictures: wanted.flatMap((address) => {
      const hash = byAddress.get(address);
      return hash === undefined ? [] : [{ address, hash }];
    }),
    missing: wanted.filter((address) => !byAddress.has(address)),
  };
}

/** The text that this save replaces, if its words differ; it ends at the time of the new one. */
function versionDrafts(key: string, { known, article, now }: Writing): Draft[] {
  const old = known?.body ?? null;
  if (old === null || wordsOf(old.article) === wordsOf(article)) return [];
  return [{ ...old, _id: `${prefixes.version}${key}:${now.toISOString()}` }];
}

type Made = { key: string; pictures: readonly Picture[]; counts: Summary['pictures'] };

function summaryOf({ article, known, now, savedAt }: Writing, { key, pictures, counts }: Made): Summary {
  const lead = article.leadImage?.image.src ?? null;
  const { url, title, dek, byline, siteName, publishedTime, kind } = article;
  const { language, direction, wordCount, readingMinutes } = article;
  const times = [known?.summary?.savedAt ?? savedTime(key), ...(savedAt ? [savedAt.toISOString()] : [])];
  return {
    pictures: counts,
    key,
    savedAt: times.sort()[0] ?? savedTime(key),
    updatedAt: now.toISOString(),
    ...{ url, title, dek, byline, siteName, publishedTime, kind },
    ...{ language, direction, wordCount, readingMinutes },
    excerpt: excerptOf(article),
    picture: pictures.find(({ address }) => address === lead)?.hash ?? null,
  };
}

/** The summary of a text that is stored already, with what is still known of the one before. */
export function summaryDraft(
  key: string,
  { body, known, updatedAt }: { body: Body; known: Summary | null; updatedAt: string },
): Draft {
  const { article, pictures, missing } = body;
  const counts = { stored: pictures.length, failed: missing.length };
  const writing = {
    address: '',
    article,
    fetched: [],
    known: { key, summary: known, body },
    now: new Date(updatedAt),
  };
  return { _id: prefixes.summary + key, version: 1, ...summaryOf(writing, { key, pictures, counts }) };
}
