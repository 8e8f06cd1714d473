/**
 * The files of a zip, as far as they can be texts for us. A zip from outside may lie about its sizes, so only what
 * really comes out counts, and names that lead out of their folder are refused.
 */
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import type { Refusal, Why } from './item.ts';

export const zipLimits = {
  file: 2_000_000_000,
  entry: 50_000_000,
  entries: 100_000,
  /** What comes out may be so many times what goes in, once it is more than `small`. */
  ratio: 100,
  small: 5_000_000,
} as const;

/** What stops the reading of a zip as a whole. */
export class ZipFailure extends Error {
  override readonly name = 'ZipFailure';
  readonly why: 'damaged' | 'too-many' | 'bomb';

  constructor(why: 'damaged' | 'too-many' | 'bomb') {
    super(`the zip cannot be read: ${why}`);
    this.why = why;
  }
}

export type Unzipped = { files: Map<string, Blob>; refused: Refusal[] };
type Limits = { readonly [K in keyof typeof zipLimits]: number };
type Reading = Unzipped & {
  limits: Limits;
  /** Files begun and not ended. */
  open: Set<string>;
  seen: number;
  taken: number;
  given: number;
  isBomb: boolean;
};

/** True for bytes with which a zip begins, be it an empty one. */
export function isZip([p, k, third]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && (third === 3 || third === 5);
}

/** Bytes that are inflated at once: a thousand times as many may come out before the ratio is looked at. */
const step = 16_384;

/** Reads the files of a zip whose names are wanted. Rejects with a ZipFailure, and when the signal aborts. */
export async function unzip(
  zip: Blob,
  isWanted: (name: string) => boolean,
  { signal, limits = zipLimits }: { signal: AbortSignal; limits?: Limits },
): Promise<Unzipped> {
  const counts = { seen: 0, taken: 0, given: 0 };
  const reading: Reading = {
    ...counts,
    files: new Map(),
    refused: [],
    open: new Set(),
    limits,
    isBomb: false,
  };
  const stream = new Unzip((file) => {
    reading.seen += 1;
    if (reading.seen > limits.entries) throw new ZipFailure('too-many');
    if (!file.name.endsWith('/') && isWanted(file.name)) take(file, reading);
  });
  stream.register(UnzipInflate);
  await pushed(zip, { stream, reading, signal });
  if (reading.seen === 0 && zip.size > 22) throw new ZipFailure('damaged');
  for (const name of reading.open) refuse(reading, name, 'broken');
  return { files: reading.files, refused: reading.refused };
}

type Push = { stream: Unzip; reading: Reading; signal: AbortSignal };

async function pushed(zip: Blob, { stream, reading, signal }: Push): Promise<void> {
  for (let at = 0; at < zip.size; at += 64 * step) {
    signal.throwIfAborted();
    const bytes = new Uint8Array(await zip.slice(at, at + 64 * step).arrayBuffer());
    for (let from = 0; from < bytes.length; from += step) push(bytes.subarray(from, from + step));
  }
  function push(part: Uint8Array): void {
    reading.given += part.length;
    try {
      // Never said to be the last: a zip whose end is missing would be an error then, and it still has the rest.
      stream.push(part, false);
    } catch (error) {
      if (error instanceof ZipFailure) throw error;
      throw new ZipFailure('damaged');
    }
    if (reading.isBomb) throw new ZipFailure('bomb');
  }
}

function refuse(reading: Reading, name: string, why: Why): void {
  reading.open.delete(name);
  reading.refused.push({ line: 0, file: name.slice(0, 200), why, text: '' });
}

function take(file: UnzipFile, reading: Reading): void {
  if (leadsOut(file.name)) {
    refuse(reading, file.name, 'bad-path');
    return;
  }
  const parts: BlobPart[] = [];
  let size = 0;
  reading.open.add(file.name);
  // What is thrown in here would come back as an error of the data.
  file.ondata = (error, data, isLast) => {
    if (!reading.open.has(file.name)) return;
    if (error !== null) {
      refuse(reading, file.name, 'broken');
      return;
    }
    size += data.length;
    reading.taken += data.length;
    if (isTooMuch(reading)) reading.isBomb = true;
    if (size > reading.limits.entry) {
      refuse(reading, file.name, 'too-large');
      file.terminate();
      return;
    }
    parts.push(data.slice());
    if (!isLast) return;
    reading.open.delete(file.name);
    reading.files.set(file.name, new Blob(parts));
  };
  file.start();
}

/** Far more came out than can be meant. */
function isTooMuch({ taken, given, limits }: Reading): boolean {
  return taken > limits.small && taken > given * limits.ratio;
}

/** A name that is no plain path below its own folder. */
function leadsOut(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');
}
