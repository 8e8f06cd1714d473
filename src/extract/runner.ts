/** Runs the noise passes and keeps what each selected. */
import { goOn } from './haste.ts';
import { noise } from './noise/index.ts';
import type { Noise, Page } from './pass.ts';
import { taken } from './taken.ts';

const all: readonly Noise[] = [taken, ...noise];

/** Every element that a pass selected, with the pass; what stands inside another selected one is left out. */
export function selectNoise(page: Page, passes: readonly Noise[] = all): ReadonlyMap<Element, Noise> {
  const selected = new Map<Element, Noise>();
  for (const pass of passes) {
    for (const element of pass.find(page)) {
      if (!selected.has(element) && element !== page.body) selected.set(element, pass);
    }
    goOn(page.spent);
  }
  return selected;
}
