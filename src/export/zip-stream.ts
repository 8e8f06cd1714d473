/**
 * A zip that is written piece by piece, so that only one file of it is in memory. What a file takes stands before it, not
 * behind it: books must have it so, and some readers know no other zips.
 */
import { deflateSync } from 'fflate';
import { archiveLimits } from './archive-format.ts';
import { type Bytes, utf8 } from './story.ts';
import { TooMuchForOneFile } from './too-much.ts';

export type ZipStream = {
  /** Adds a file and gives the bytes of the zip that are ready. Throws TooMuchForOneFile where it would be one too many. */
  add: (path: string, bytes: Uint8Array, how: 'stored' | 'packed') => Bytes[];
  /** Ends the zip and gives its last bytes. */
  end: () => Bytes[];
};

/** The first day that a zip can name, so that equal files give equal bytes. */
const firstDay = 0x0021;

const sums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32, as zips have it. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (sums[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

/** Numbers of two or four bytes, the last of each first. */
function numbers(...given: readonly (readonly [number, 2 | 4])[]): Bytes {
  const bytes = new Uint8Array(given.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [number, width] of given) {
    if (width === 2) view.setUint16(at, number, true);
    else view.setUint32(at, number, true);
    at += width;
  }
  return bytes;
}

/** Text that says one thing over and over is stored: packed it would look like a trap to whoever reads it. */
function isSuspicious(bytes: Uint8Array, packed: Uint8Array): boolean {
  return bytes.length >= archiveLimits.ratioFrom && packed.length * (archiveLimits.ratio - 10) < bytes.length;
}

function contentOf(bytes: Uint8Array, how: 'stored' | 'packed'): { method: 0 | 8; content: Bytes } {
  const packed = how === 'packed' ? deflateSync(bytes, { level: 6 }) : null;
  if (packed === null || isSuspicious(bytes, packed)) return { method: 0, content: new Uint8Array(bytes) };
  return { method: 8, content: new Uint8Array(packed) };
}

/** What both the file and the list at the end tell of it: that its name is UTF-8 where it is not plain letters, and so on. */
function factsOf(
  name: Uint8Array,
  bytes: Uint8Array,
  { method, content }: ReturnType<typeof contentOf>,
): Bytes {
  const flags = name.some((byte) => byte > 0x7f) ? 0x0800 : 0;
  return numbers(
    ...([
      [20, 2],
      [flags, 2],
      [method, 2],
      [0, 2],
      [firstDay, 2],
    ] as const),
    ...([
      [checkSum(bytes), 4],
      [content.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    ] as const),
  );
}

const lengthOf = (pieces: readonly Bytes[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

/** The highest numbers that two and four bytes hold say that the true ones stand elsewhere. */
const zipLimits = { files: 0xfffe, bytes: 0xfffffffe };

/** A zip without any file yet, which takes so many and so much. */
export function zipStream(limits = zipLimits): ZipStream {
  const list: Bytes[] = [];
  let [count, at] = [0, 0];
  return {
    add: (path, bytes, how) => {
      const name = utf8(path);
      const packed = contentOf(bytes, how);
      const facts = factsOf(name, bytes, packed);
      const pieces = [numbers([0x04034b50, 4]), facts, name, packed.content];
      const beside = numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]);
      list.push(numbers([0x02014b50, 4], [20, 2]), facts, beside, name);
      count += 1;
      at += lengthOf(pieces);
      if (count > limits.files || at > limits.bytes) throw new TooMuchForOneFile();
      return pieces;
    },
    end: () => [
      ...list,
      numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [lengthOf(list), 4], [at, 4], [0, 2]),
    ],
  };
}
