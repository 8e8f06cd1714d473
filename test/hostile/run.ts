/** Registers the reading and saving of hostile pages in real browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, type Galley, newProfile, removeProfile, startGalley } from '../browser/galley.ts';
import { exportedForms, exportThrough } from './exported.ts';
import { hostileGroups } from './pages.ts';
import { type HostileSite, startHostileSite } from './server.ts';
import { readThrough, saveThrough } from './visit.ts';

/** At most `most` pages of each group are read, and half as many saved, read again from the library and exported together. */
export function tryHostilePages(most: number): void {
  describe.each(browserNames)('%s', (name) => {
    const profile = newProfile();
    let galley: Galley;
    let site: HostileSite;
    beforeAll(async () => {
      [galley, site] = await Promise.all([startGalley(name, profile), startHostileSite()]);
    });
    afterAll(async () => {
      await galley.quit();
      await site.close();
      removeProfile(profile);
    });

    describe.each(Object.entries(hostileGroups))('%s', (_group, pages) => {
      test.each(spread(pages, most))('$id: $tries', async (page) => {
        expect(await readThrough({ galley, site }, page)).toEqual([]);
      });

      test.each(spread(pages, Math.ceil(most / 2)))('saved, $id: $tries', async (page) => {
        expect(await saveThrough({ galley, site }, page)).toEqual([]);
      });
    });

    test.each(exportedForms.slice(0, most * 2))(
      'all that was saved leaves by %s and does nothing there',
      async (...form) => {
        expect(await exportThrough({ galley, site }, form)).toEqual([]);
      },
    );
  });
}

/** At most so many of a row, spread over it. */
function spread<T>(row: readonly T[], count: number): readonly T[] {
  if (row.length <= count) return row;
  return Array.from({ length: count }, (_, at) => row[Math.floor((at * row.length) / count)]).filter(
    (each) => each !== undefined,
  );
}
