/**
 * How documents are named. A story's key begins with the time it was saved, so that a range of ids read
 * backwards is the list, newest first; everything of a story shares its key.
 */
import * as v from 'valibot';

/** `20130315142027000-1f2e3d4c`: UTC to the millisecond, and eight random hex digits. */
export const KeySchema = v.pipe(v.string(), v.regex(/^\d{17}-[0-9a-f]{8}$/));
export const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const prefixes = {
  summary: 'summary:',
  body: 'body:',
  bin: 'bin:',
  /** What the reader did with a story: tags, archive, favourite, read, progress. */
  state: 'state:',
  /** Marks and notes, by the hash of the story's address: it need not be saved. */
  marks: 'marks:',
  version: 'version:',
  image: 'image:',
  address: 'address:',
  /** What is set, where it is shared with other devices. */
  settings: 'settings:',
  /** Begins with `_local/`: a save under way concerns this device only and leaves nothing behind. */
  job: '_local/job:',
  /** Stories to be loaded, and those that could not be, by the time they were asked for and their address. */
  waiting: '_local/waiting:',
  failed: '_local/failed:',
  /** What imports wrote, to take it back. */
  import: '_local/import:',
  importPart: '_local/import-part:',
} as const;

/** All ids with a prefix. */
export function rangeOfPrefix(prefix: string): { first: string; last: string } {
  return { first: prefix, last: `${prefix}\uffff` };
}

export const schemaId = 'meta:schema';
/** How the queue of stories to be loaded stands. */
export const queueId = '_local/queue';

/** True for what concerns this device only and is never replicated. */
export function isLocal(id: string): boolean {
  return id.startsWith('_local/');
}

/** A key for a story saved at that time. */
export function newKey(saved: Date): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${saved.toISOString().replace(/\D/g, '')}-${random.toString(16).padStart(8, '0')}`;
}

/** The time in a key, ISO 8601 UTC. */
export function savedTime(key: string): string {
  return key.replace(/^(....)(..)(..)(..)(..)(..)(...).*$/, '$1-$2-$3T$4:$5:$6.$7Z');
}

/** SHA-256 in lower-case hex. */
export async function sha256(data: string | Blob): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : await data.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
