/** The documents of one story, new or brought up to date. */
import type { Article } from '../article.ts';
import { excerptOf, pictureAddresses, wordsOf } from './article-parts.ts';
import type { Fetched } from './fetch-pictures.ts';
import { newKey, prefixes, savedTime } from './ids.ts';
import type { Picture, Summary } from './records.ts';
import type { Known, Shelf } from './shelf.ts';
import type { Draft } from './store.ts';

export type Writing = {
  /** SHA-256 of the story's address. */
  address: string;
  article: Article;
  fetched: readonly Fetched[];
  known: Known | null;
  now: Date;
};

export type StoryDrafts = {
  key: string;
  drafts: Draft[];
  counts: { picturesStored: number; picturesFailed: number };
};

/** The name of the one attachment of an image document. */
export const attachmentName = 'picture';

/** Everything to write for a story. Must be made while no other window can write. */
export async function storyDrafts({ store }: Shelf, writing: Writing): Promise<StoryDrafts> {
  const key = writing.known?.key ?? newKey(writing.now);
  const images = await imageDrafts(store, writing.fetched);
  const pictures = picturesOf(writing);
  const stored = new Set(pictures.map(({ address }) => address));
  const missing = pictureAddresses(writing.article).filter((address) => !stored.has(address));
  const counts = { stored: pictures.length, failed: missing.length };
  return {
    key,
    drafts: [
      ...images,
      ...versionDrafts(key, writing),
      { _id: prefixes.body + key, version: 1, pictures, missing, article: writing.article },
      { _id: prefixes.summary + key, version: 1, ...summaryOf(writing, { key, pictures, counts }) },
      { _id: prefixes.address + writing.address, version: 1, key },
      { _id: prefixes.bin + key, _deleted: true },
    ],
    counts: { picturesStored: counts.stored, picturesFailed: counts.failed },
  };
}

/** Pictures whose content is not stored yet, each once. */
async function imageDrafts(store: Shelf['store'], fetched: readonly Fetched[]): Promise<Draft[]> {
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

/** The pictures of the new text that are stored: those just fetched, and those kept from before. */
function picturesOf({ article, fetched, known }: Writing): Picture[] {
  const byAddress = new Map(known?.body?.pictures.map(({ address, hash }) => [address, hash]));
  for (const { address, hash } of fetched) byAddress.set(address, hash);
  return pictureAddresses(article).flatMap((address) => {
    const hash = byAddress.get(address);
    return hash === undefined ? [] : [{ address, hash }];
  });
}

/** The text that this save replaces, if its words differ; it ends at the time of the new one. */
function versionDrafts(key: string, { known, article, now }: Writing): Draft[] {
  const old = known?.body ?? null;
  if (old === null || wordsOf(old.article) === wordsOf(article)) return [];
  return [{ ...old, _id: `${prefixes.version}${key}:${now.toISOString()}` }];
}

type Made = { key: string; pictures: readonly Picture[]; counts: Summary['pictures'] };

function summaryOf({ article, known, now }: Writing, { key, pictures, counts }: Made): Summary {
  const lead = article.leadImage?.image.src ?? null;
  const { url, title, dek, byline, siteName, publishedTime, kind } = article;
  const { language, direction, wordCount, readingMinutes } = article;
  return {
    pictures: counts,
    key,
    savedAt: known?.summary?.savedAt ?? savedTime(key),
    updatedAt: now.toISOString(),
    ...{ url, title, dek, byline, siteName, publishedTime, kind },
    ...{ language, direction, wordCount, readingMinutes },
    excerpt: excerptOf(article),
    picture: pictures.find(({ address }) => address === lead)?.hash ?? null,
  };
}
