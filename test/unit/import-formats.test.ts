// @vitest-environment jsdom
/** Every format, from files made by hand to its description, with rows that are broken. */
import { expect, test } from 'vitest';
import type { ImportItem } from '../../src/import/item.ts';
import { readImport } from '../../src/import/read-import.ts';
import { expectedOf, sampleFile, samples } from './import-files.ts';

const now = new Date('2026-11-28T00:00:00Z');

/** An item without what is nothing, as it is easiest to write down. */
function brief({ inside, ...item }: ImportItem): object {
  const said = Object.entries({ ...item, hasText: inside !== null });
  return Object.fromEntries(
    said.filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

test.each(samples)('%s: what is whole comes out, what is broken is reported with its line', async (name) => {
  const read = await readImport(sampleFile(name), { now });
  if (read.at !== 'read') throw new Error(`not read: ${read.why}`);
  const refused = read.refused.map(({ line, file, why }) => ({
    line,
    ...(file === null ? {} : { file }),
    why,
  }));
  expect({ format: read.format, items: read.items.map(brief), refused }).toEqual(expectedOf(name));
  expect(read.refused.map(({ text }) => text).filter((text) => text.trim() === '')).toEqual([]);
  expect(Reflect.get(globalThis, 'fired')).toBe(undefined);
});
