/** What axe-core finds wrong in a view, for people who see, hear or move differently. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext } from 'axe-core';
import type { View } from './view.ts';

declare const axe: { run: (context: ElementContext) => Promise<AxeResults> };

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The broken rules, each with the elements that break it. */
export async function violations(view: View): Promise<string[]> {
  await view.inject(source);
  return view.run(async (root) => {
    if (root instanceof ShadowRoot)
      // axe walks open roots only; in this world, which the page does not see, the root counts as open.
      Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    const results = await axe.run(root instanceof ShadowRoot ? root.host : document);
    const broken = results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
    );
    return results.passes.length > 5 ? broken : [...broken, 'axe found hardly anything to look at'];
  });
}
