/**
 * Reads zips that anybody may have made: the directory at the end first, which tells sizes before anything is unpacked,
 * then one file at a time.
 */
import { Inflate } from 'fflate';

/** A file in the zip, as its directory tells. */
export type ZipEntry = {
  path: string;
  /** Bytes as they lie in the zip, and unpacked. */
  packed: number;
  size: number;
  method: number;
  isEncrypted: boolean;
  at: number;
};

const endSign = 0x06054b50;
const entrySign = 0x02014b50;
const localSign = 0x04034b50;
/** The end of the directory with its comment, which is at most 65,535 bytes long. */
const longestEnd = 22 + 0xffff;

async function view(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(Math.max(0, from), Math.max(0, to)).arrayBuffer());
}

type Directory = { count: number; size: number; at: number };

async function findDirectory(file: Blob): Promise<Directory | null> {
  const tail = await view(file, file.size - longestEnd, file.size);
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== endSign) continue;
    const [size, from] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
    return from + size > file.size ? null : { count: tail.getUint16(at + 10, true), size, at: from };
  }
  return null;
}

function entryAt(data: DataView, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > data.byteLength || data.getUint32(at, true) !== entrySign) return null;
  const [flags, method] = [data.getUint16(at + 8, true), data.getUint16(at + 10, true)];
  const nameLength = data.getUint16(at + 28, true);
  const next = at + 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  if (next > data.byteLength) return null;
  const name = new Uint8Array(data.buffer, data.byteOffset + at + 46, nameLength);
  const entry: ZipEntry = {
    path: new TextDecoder().decode(name),
    packed: data.getUint32(at + 20, true),
    size: data.getUint32(at + 24, true),
    method,
    isEncrypted: (flags & 1) === 1,
    at: data.getUint32(at + 42, true),
  };
  return { entry, next };
}

/** The files of a zip in the order of its directory, `most` of them at most; null where it is none that can be read. */
export async function zipEntries(file: Blob, most: number): Promise<ZipEntry[] | null> {
  const directory = await findDirectory(file);
  if (directory === null || directory.count > most) return null;
  const data = await view(file, directory.at, directory.at + directory.size);
  const entries: ZipEntry[] = [];
  for (let at = 0, left = directory.count; left > 0; left -= 1) {
    const found = entryAt(data, at);
    if (found === null) return null;
    entries.push(found.entry);
    at = found.next;
  }
  return entries;
}

/** Bytes that are unpacked at once, so that what swells is stopped before it fills the memory. */
const step = 16 * 1024;

function unpack(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length <= size) bytes.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && filled <= size; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    return null; // The data is damaged.
  }
  return filled === size ? bytes : null;
}

/** The bytes of one file, or null where they are damaged. Its sizes are as the directory tells, and no larger. */
export async function zipBytes(file: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  const head = await view(file, entry.at, entry.at + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== localSign) return null;
  const from = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = new Uint8Array(await file.slice(from, from + entry.packed).arrayBuffer());
  if (packed.length !== entry.packed) return null;
  if (entry.method === 0) return packed.length === entry.size ? packed : null;
  return entry.method === 8 ? unpack(packed, entry.size) : null;
}
