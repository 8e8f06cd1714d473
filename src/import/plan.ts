/** What an import will do, before anything is written. */
import { pageOf } from '../addresses.ts';
import type { ImportItem } from './item.ts';

export type ImportPlan = { fresh: ImportItem[]; known: ImportItem[]; refused: ImportItem[] };

/**
 * Parts items into those that are new, those whose page is in the library already, and those that may not be
 * loaded: a file must not make this device visit addresses of its own network.
 */
export function planImport(
  items: readonly ImportItem[],
  knownAddresses: Iterable<string>,
  mayLoad: (url: string) => boolean = () => true,
): ImportPlan {
  const known = new Set([...knownAddresses].map(pageOf));
  const plan: ImportPlan = { fresh: [], known: [], refused: [] };
  for (const item of items) {
    if (known.has(pageOf(item.url))) plan.known.push(item);
    else if (item.inside === null && !mayLoad(item.url)) plan.refused.push(item);
    else plan.fresh.push(item);
  }
  return plan;
}

/** Rows in the order of their files and lines, whatever was found out about them first. */
export function byLine<T extends { file: string | null; line: number }>(rows: readonly T[]): T[] {
  const files = [...new Set(rows.map(({ file }) => file))];
  return rows.toSorted(
    (one, other) => files.indexOf(one.file) - files.indexOf(other.file) || one.line - other.line,
  );
}
