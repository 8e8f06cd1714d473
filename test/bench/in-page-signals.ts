/** Runs inside the browser: what each signal of the detector says of a page. */
import { look } from '../../src/detect/sight.ts';
import * as address from '../../src/detect/signals/address.ts';
import * as other from '../../src/detect/signals/other.ts';
import * as stated from '../../src/detect/signals/stated.ts';
import * as story from '../../src/detect/signals/story.ts';

const signals = { ...address, ...stated, ...story, ...other };

export async function read(id: string, url: string): Promise<Record<string, number>> {
  const html = await (await fetch(`/page/${id}`)).text();
  const sight = look(new DOMParser().parseFromString(html, 'text/html'), url);
  return Object.fromEntries(Object.entries(signals).map(([name, signal]) => [name, signal(sight)]));
}
