/** Reads a file to be imported, and says what is in it before anything is written. */
import { byLine, planImport } from '../import/plan.ts';
import { type Read, readImport } from '../import/read-import.ts';
import type { Library } from '../library/library.ts';
import { mayReach } from '../library/private-host.ts';
import type { Preview, Refused, Unread } from '../views/import/verbs.ts';
import { readOwnFile } from './import-own.ts';
import { writeImport } from './import-writing.ts';
import { savedPages } from './saved-pages.ts';

/** As many rows as a preview shows. */
const shown = 8;

/** An address that no page stands at: what may be loaded from there is on the internet. */
const elsewhere = 'https://example.org/';

/** Reads a file and plans its import. Rejects when the signal aborts, and when the library cannot be read. */
export async function readFile(library: Library, file: Blob, signal: AbortSignal): Promise<Preview | Unread> {
  const own = await readOwnFile(library, file, signal);
  if (own !== null) return own;
  const read = await readImport(file, { signal });
  return read.at === 'unread' ? read : previewOf(library, read);
}

async function previewOf(library: Library, read: Extract<Read, { at: 'read' }>): Promise<Preview> {
  const saved = await savedPages(library);
  const plan = planImport(read.items, saved.keys(), (url) => mayReach(elsewhere, url));
  const unreachable = plan.refused.map(
    ({ file, line, url }): Refused => ({ file, line, text: url, why: 'private-address' }),
  );
  return {
    at: 'read',
    format: read.format,
    fresh: plan.fresh.length,
    toLoad: plan.fresh.filter(({ inside }) => inside === null).length,
    known: plan.known.length,
    marks: 0,
    refused: byLine([...read.refused, ...unreachable]),
    first: [...plan.fresh, ...plan.known].slice(0, shown).map(({ title, url }) => ({ title, url })),
    write: (signal, onProgress) =>
      writeImport({ library, from: read.format, plan, saved }, { signal, onProgress }),
  };
}
