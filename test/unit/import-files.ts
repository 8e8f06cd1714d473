/** Files of other services, made by hand to their descriptions, as a person would choose them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const folder = 'test/imports';

/** The names of the folders, each of one file and what must come out of it. */
export const samples = readdirSync(folder);

/** The file of a folder; of one with many it is their zip. */
export function sampleFile(name: string): Blob {
  const path = join(folder, name);
  const source = readdirSync(path).find((file) => file.startsWith('source.'));
  if (source !== undefined) return new Blob([new Uint8Array(readFileSync(join(path, source)))]);
  return zipOf(filesBelow(join(path, 'files')));
}

/** What must come out of it. */
export function expectedOf(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
}

/** A zip of texts by their names. */
export function zipOf(files: Readonly<Record<string, string>>): Blob {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return new Blob([new Uint8Array(zipSync(Object.fromEntries(entries)))]);
}

function filesBelow(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(path.length + 1), readFileSync(file, 'utf8')]),
  );
}
