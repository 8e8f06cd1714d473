/** What comes from a server is as trustworthy as a page: each document is looked at before it is taken. */
import * as v from 'valibot';
import { pictureLimits } from '../library/fetch-picture.ts';
import { HashSchema, KeySchema, sha256 } from '../library/ids.ts';
import { pictureType } from '../library/picture-type.ts';
import { AddressRecord, BinRecord, BodyRecord, SummaryRecord } from '../library/records.ts';
import { attachmentName } from '../library/story-drafts.ts';
import { bytesIn } from './base64.ts';
import { type Kind, kindOf, restOf } from './kinds.ts';
import { settingsId } from './shared-settings.ts';
import type { Doc } from './side.ts';

const VersionRest = v.pipe(v.string(), v.regex(/^\d{17}-[0-9a-f]{8}:[\w:.-]{1,60}$/));
const ListRecord = v.looseObject({ version: v.literal(1) });

type Looks = { rest: v.GenericSchema; record: v.GenericSchema };

const looks: Readonly<Record<Kind, Looks>> = {
  summary: { rest: KeySchema, record: SummaryRecord },
  body: { rest: KeySchema, record: BodyRecord },
  version: { rest: VersionRest, record: BodyRecord },
  bin: { rest: KeySchema, record: BinRecord },
  state: { rest: KeySchema, record: ListRecord },
  address: { rest: HashSchema, record: AddressRecord },
  marks: { rest: HashSchema, record: ListRecord },
  settings: { rest: v.literal(restOf(settingsId)), record: ListRecord },
  image: { rest: HashSchema, record: v.looseObject({ version: v.literal(1), type: v.string() }) },
};

/** More than any text of ours has, in characters of JSON. */
const longest = 20_000_000;

/** Whether a document is one of ours, whole, and what its id says. */
export async function isSound(doc: Doc): Promise<boolean> {
  const kind = kindOf(doc._id);
  if (kind === null || !v.is(looks[kind].rest, restOf(doc._id))) return false;
  if (doc._deleted === true) return true;
  if (!v.is(looks[kind].record, doc)) return false;
  if (kind === 'image') return isPicture(doc);
  if (kind === 'summary' && doc['key'] !== restOf(doc._id)) return false;
  return doc._attachments === undefined && JSON.stringify(doc).length <= longest;
}

/** A picture is what its id says, byte for byte, and of a kind that is shown. */
async function isPicture(doc: Doc): Promise<boolean> {
  const [picture, ...others] = Object.entries(doc._attachments ?? {});
  if (picture === undefined || others.length > 0 || picture[0] !== attachmentName) return false;
  const bytes = bytesIn(picture[1].data);
  if (bytes === null || bytes.length > pictureLimits.bytes) return false;
  const type = pictureType(bytes.subarray(0, 64));
  if (type === null || type !== picture[1].content_type || type !== doc['type']) return false;
  return (await sha256(new Blob([bytes]))) === restOf(doc._id);
}
