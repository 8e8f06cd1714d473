/** Runs inside the browser: extraction whose steps are told to a clock, as `step-times.ts` bundles it. */
import { extractArticle } from '../../src/extract/index.ts';
import { pageOf } from './in-page-source.ts';

let spent: Record<string, number> = {};

function clock<T>(step: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  spent[step] = (spent[step] ?? 0) + performance.now() - start;
  return result;
}
Reflect.set(globalThis, 'clock', clock);

/** Milliseconds of each step on a page: of two rounds the second, when the code is warm. */
export async function steps(id: string, url: string): Promise<Record<string, number>> {
  for (let round = 0; round < 2; round += 1) {
    const page = await pageOf(id);
    spent = {};
    extractArticle(page, url);
  }
  return spent;
}
