/** Runs inside the browser: what each signal of the detector says of a page. */
import { look } from '../../src/detect/sight.ts';
import { signals } from '../../src/detect/signals.ts';

export async function read(id: string, url: string): Promise<{ values: Record<string, number>; ms: number }> {
  const html = await (await fetch(`/page/${id}`)).text();
  const page = new DOMParser().parseFromString(html, 'text/html');
  const start = performance.now();
  const sight = look(page, url);
  const values = Object.fromEntries(Object.entries(signals).map(([name, signal]) => [name, signal(sight)]));
  return { values, ms: performance.now() - start };
}
