/** A zip that is written piece by piece, so that only one file of it is in memory. */
import { deflateSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { archiveLimits } from './archive-format.ts';
import type { Bytes } from './story.ts';

/** The first day that a zip can name, so that equal files give equal bytes. Zips tell local time. */
export const zipDay = new Date(1980, 0, 1);

export type ZipStream = {
  /** Adds a file and gives the bytes of the zip that are ready. */
  add: (path: string, bytes: Uint8Array, how: 'stored' | 'packed') => Bytes[];
  /** Ends the zip and gives its last bytes. */
  end: () => Bytes[];
};

/** Text that says one thing over and over is stored: packed it would look like a trap to whoever reads it. */
function isSuspicious(bytes: Uint8Array): boolean {
  if (bytes.length < archiveLimits.ratioFrom) return false;
  return deflateSync(bytes, { level: 6 }).length * (archiveLimits.ratio - 10) < bytes.length;
}

/** A zip without any file yet. */
export function zipStream(): ZipStream {
  const ready: Bytes[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(new Uint8Array(chunk));
  });
  return {
    add: (path, bytes, how) => {
      const isPacked = how === 'packed' && !isSuspicious(bytes);
      const file = isPacked ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
      file.mtime = zipDay;
      zip.add(file);
      file.push(bytes, true);
      return ready.splice(0);
    },
    end: () => {
      zip.end();
      return ready.splice(0);
    },
  };
}
