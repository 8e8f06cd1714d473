/** What the parts weigh on the way to a reader, compressed, against their budgets. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './machine.mjs';

type Part = { name: string; entry: string; budget: number };

/** In bytes, gzip. What a page loads counts as a whole: its scripts, what they import, its style sheets. */
const parts: readonly Part[] = [
  { name: 'content script', entry: 'content.js', budget: 4 * 1024 },
  { name: 'early script', entry: 'early.js', budget: 512 },
  { name: 'story script', entry: 'story.js', budget: 107 * 1024 },
  { name: 'reader', entry: 'reader.js', budget: 76 * 1024 },
  { name: 'popup', entry: 'popup.html', budget: 78 * 1024 },
  { name: 'library list', entry: 'library.html', budget: 89 * 1024 },
];

/** A line for each part, and whether all are within their budgets. */
export function sizeReport(target: string): { lines: string[]; isWithin: boolean } {
  const folder = join(root, 'dist', target);
  const weighed = parts.map((part) => ({ ...part, size: weigh(folder, part.entry) }));
  return {
    lines: weighed.map(({ name, size, budget }) => {
      const verdict = size > budget ? '  TOO LARGE' : '';
      return `${name.padEnd(16)}${kilobytes(size).padStart(9)} of ${kilobytes(budget)} gzip${verdict}`;
    }),
    isWithin: weighed.every(({ size, budget }) => size <= budget),
  };
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;

function weigh(folder: string, entry: string): number {
  const sizes = [...reachable(folder, entry)].map(
    (file) => gzipSync(new Uint8Array(readFileSync(file))).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const mention = /(?:from\s*|import\s*\(?\s*|src=|href=|url\(\s*)["']?([./][\w./-]+\.(?:js|css))["']?/g;

/** The files that a file loads, and those that they load, without pictures and fonts. */
function reachable(folder: string, entry: string, seen = new Set<string>()): Set<string> {
  const file = join(folder, entry);
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(mention))
    reachable(folder, path.startsWith('/') ? path : join(dirname(entry), path), seen);
  return seen;
}
