/**
 * A check of the whole library that mends what it finds. It goes through pictures, stories, addresses and the rest in
 * small steps, each of which holds off other writers for a moment only.
 */
import * as v from 'valibot';
import { eraseUnused } from '../bin.ts';
import { StorageFailure } from '../failure.ts';
import { isLocal, KeySchema, prefixes, rangeOfPrefix, schemaId, sha256 } from '../ids.ts';
import { isMarksRecord } from '../marks.ts';
import { isPlacesRecord, placesId } from '../places.ts';
import { JobRecord, SchemaRecord, schemaVersion } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import type { Draft, Row } from '../store.ts';
import { attachmentName } from '../story-drafts.ts';
import { checkAddresses } from './addresses.ts';
import { apartDraft } from './apart.ts';
import type { Course } from './course.ts';
import type { Finding, FindingKind, Report } from './findings.ts';
import { mendStory } from './mend-story.ts';

/** How many documents are looked at in one step. */
const [storiesAtOnce, picturesAtOnce] = [50, 20];

/** What a later version keeps would look damaged here. */
async function refuseLater({ store }: Shelf): Promise<void> {
  const [schema] = await store.read([schemaId]);
  if (v.is(SchemaRecord, schema) && schema.version > schemaVersion)
    throw new StorageFailure('later-version', new Error('written by a later version'));
}

/** Checks and mends everything. Rejects like the store. */
export async function repair(shelf: Shelf, now: Date): Promise<Report> {
  await refuseLater(shelf);
  const course: Course = {
    shelf,
    now,
    findings: [],
    pictures: new Set(),
    shown: new Set(),
    stories: new Map(),
  };
  await checkPictures(course);
  for (const keys of partsOf(await allKeys(shelf), storiesAtOnce)) await checkStories(course, keys);
  await checkAddresses(course);
  await checkMarks(course);
  await checkDevice(course);
  await checkUnused(course);
  await checkUnknown(course);
  return { stories: course.stories.size, findings: course.findings };
}

function* partsOf<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

/** The keys that any document of a story has. */
async function allKeys({ store }: Shelf): Promise<string[]> {
  const own = [prefixes.summary, prefixes.body, prefixes.state, prefixes.bin, prefixes.version];
  const ids = await Promise.all(own.map((prefix) => store.ids(prefix)));
  const keys = ids.flat().map((id) => id.split(':')[1] ?? '');
  return [...new Set(keys.filter((key) => v.is(KeySchema, key)))];
}

/** A picture whose bytes are not those that its name tells, or that has none, is no picture. */
async function checkPictures({ shelf, findings, pictures }: Course): Promise<void> {
  const { store } = shelf;
  for (const ids of partsOf(await store.ids(prefixes.image), picturesAtOnce)) {
    const blobs = await store.attachments(ids, attachmentName);
    const damaged: string[] = [];
    for (const [index, id] of ids.entries()) {
      const blob = blobs[index] ?? null;
      const hash = id.slice(prefixes.image.length);
      if (blob !== null && (await sha256(blob)) === hash) pictures.add(hash);
      else damaged.push(id);
    }
    await store.erase(damaged);
    findings.push(...damaged.map((id): Finding => ({ kind: 'picture-damaged', id, fate: 'removed' })));
  }
}

async function checkStories(course: Course, keys: readonly string[]): Promise<void> {
  const { shelf, now, findings, shown, stories } = course;
  const read = (prefix: string) => shelf.store.read(keys.map((key) => prefix + key));
  const found: Finding[] = [];
  await shelf.store.change(async () => {
    const [summaries, bodies, states, bins] = await Promise.all(
      [prefixes.summary, prefixes.body, prefixes.state, prefixes.bin].map(read),
    );
    // Damaged ones are gone by now, and others may have come.
    const images = await shelf.store.ids(prefixes.image);
    const pictures = new Set(images.map((id) => id.slice(prefixes.image.length)));
    const drafts: Draft[] = [];
    const erased: string[] = [];
    for (const [index, key] of keys.entries()) {
      const [summary = null, body = null] = [summaries?.[index], bodies?.[index]];
      const [state = null, bin = null] = [states?.[index], bins?.[index]];
      const versions = await shelf.store.readRange(rangeOfPrefix(`${prefixes.version}${key}:`));
      const mending = await mendStory({ key, summary, body, state, bin, versions }, { pictures, now });
      drafts.push(...mending.drafts);
      erased.push(...mending.erased);
      found.push(...mending.findings);
      if (mending.story === null) continue;
      for (const hash of mending.story.hashes) shown.add(hash);
      stories.set(key, await sha256(mending.story.url));
    }
    await shelf.store.erase(erased);
    return drafts;
  });
  findings.push(...found);
}

/** Sets apart the records that are not sound. */
async function setApart(
  { shelf, now, findings }: Course,
  kind: FindingKind,
  { rows, isSound }: { rows: () => Promise<readonly Row[]>; isSound: (document: unknown) => boolean },
): Promise<void> {
  const found: Finding[] = [];
  await shelf.store.change(async () => {
    const damaged = (await rows()).filter(({ document }) => !isSound(document));
    found.push(...damaged.map(({ id }): Finding => ({ kind, id, fate: 'set-apart' })));
    await shelf.store.erase(damaged.map(({ id }) => id).filter((id) => !isLocal(id)));
    return damaged.flatMap(({ id, document }): Draft[] => {
      const apart = apartDraft(id, document, { why: kind, now });
      return isLocal(id) ? [apart, { _id: id, _deleted: true }] : [apart];
    });
  });
  findings.push(...found);
}

function checkMarks(course: Course): Promise<void> {
  const rows = () => course.shelf.store.readRange(rangeOfPrefix(prefixes.marks));
  return setApart(course, 'marks-damaged', { rows, isSound: isMarksRecord });
}

/** What concerns this device alone: saves under way, and places. */
async function checkDevice(course: Course): Promise<void> {
  const { store } = course.shelf;
  const local = async (ids: readonly string[]): Promise<Row[]> => {
    const documents = await Promise.all(ids.map((id) => store.readLocal(id)));
    return ids.map((id, index) => ({ id, document: documents[index] }));
  };
  await setApart(course, 'job-damaged', {
    rows: async () => local(await store.ids(prefixes.job)),
    isSound: (document) => v.is(JobRecord, document),
  });
  await setApart(course, 'places-damaged', {
    rows: async () => local(await store.ids(placesId)),
    isSound: isPlacesRecord,
  });
}

/** Only where there seem to be some are all texts read once more, while nobody can save. */
async function checkUnused({ shelf, findings, pictures, shown }: Course): Promise<void> {
  if ([...pictures].every((hash) => shown.has(hash))) return;
  const unused: string[] = [];
  await shelf.store.change(async () => {
    unused.push(...(await eraseUnused(shelf)));
    return [];
  });
  findings.push(...unused.map((id): Finding => ({ kind: 'picture-unused', id, fate: 'removed' })));
}

/** Records of which we know nothing are left as they are: they may be a later version's. */
async function checkUnknown({ shelf, findings }: Course): Promise<void> {
  const own = Object.values(prefixes);
  const isKnown = (id: string): boolean => {
    const prefix = own.find((each) => id.startsWith(each));
    if (prefix === undefined) return id === schemaId || id.startsWith('_design/');
    const keyed = [prefixes.summary, prefixes.body, prefixes.state, prefixes.bin, prefixes.version];
    return !keyed.some((each) => each === prefix) || v.is(KeySchema, id.split(':')[1] ?? '');
  };
  const unknown = (await shelf.store.ids('')).filter((id) => !isKnown(id));
  findings.push(...unknown.map((id): Finding => ({ kind: 'unknown', id, fate: 'left' })));
}
