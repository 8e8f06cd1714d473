import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first: begun last, one of them would run on while the other core has nothing to do. */
const longest = [
  ...['story', 'everyone', 'carrying', 'library', 'hearing', 'hostile', 'doors', 'pages', 'basics'],
  ...['sync-orders', 'killers', 'hostile-exports', 'export-files', 'sync-conflicts'],
].map((name) => `/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((end) => moduleId.endsWith(end));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

/** Kept apart from vite.config.ts, which builds the extension and nothing else. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        // PouchDB as the extension has it: its builds for browsers, which know blobs, not those for Node.
        resolve: {
          alias: [
            {
              find: /^pouchdb-(binary-utils|md5|utils|fetch)$/,
              replacement: 'pouchdb-$1/lib/index-browser.es.js',
            },
            { find: /^pouchdb-([a-z-]+)$/, replacement: 'pouchdb-$1/lib/index.es.js' },
          ],
        },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // Left to itself it would keep one of two cores for its own process, which has little to do.
          maxWorkers: 2,
          // Nothing waits in these tests: the time limit only tells what hangs, on a busy machine too.
          testTimeout: 30_000,
          setupFiles: ['test/unit/quiet-selectors.ts', 'test/unit/late-effects.ts'],
          server: { deps: { inline: [/pouchdb/] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // Each file has browsers, profiles, ports and a display of its own: two at a time on two cores.
          fileParallelism: true,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // What takes too long for every change: `npm run test:long`.
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
