/** The steps of extraction that can be taken out, each as the place in the source that calls it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `source`, which stands in `file`, is replaced by `instead`. */
export type Step = { name: string; file: string; source: string; instead: string };

const edges = '/extract/edges/index.ts';
const flow = '/extract/index.ts';
const assemble = '/extract/assemble.ts';

const called: readonly Step[] = [
  { name: 'repeated', file: edges, source: 'find: saidBefore', instead: 'find: () => []' },
  { name: 'caption', file: edges, source: 'story.filter(isLooseCaption)', instead: '[]' },
  { name: 'notice', file: edges, source: 'story.filter(isNotice)', instead: '[]' },
  { name: 'apart', file: edges, source: 'find: standsApart', instead: 'find: () => []' },
  { name: 'elsewhere', file: edges, source: 'find: leadsAway', instead: 'find: () => []' },
  { name: 'others', file: edges, source: 'tellsOthers(story, url)', instead: '[]' },
  { name: 'author', file: edges, source: 'introducesAuthor(story, authors)', instead: '[]' },
  { name: 'ahead', file: edges, source: 'find: standsAhead', instead: 'find: () => []' },
  { name: 'start', file: edges, source: 'ahead.has(unit)', instead: 'false' },
  { name: 'end', file: edges, source: 'behind.has(unit)', instead: 'false' },
  { name: 'boilerplate', file: edges, source: 'if (isBoilerplate(block) ||', instead: 'if (' },
  { name: 'furniture', file: assemble, source: 'withoutFurniture(', instead: '[].concat(' },
  {
    name: 'restore',
    file: assemble,
    source: 'restoreStory(restoreOpening(parts.units, page))',
    instead: 'restoreOpening(parts.units, page)',
  },
  { name: 'opening', file: assemble, source: 'restoreOpening(parts.units, page)', instead: 'parts.units' },
  {
    name: 'rescue',
    file: flow,
    source: 'rescueBody(page, findBody(page, noise.keys()), noise)',
    instead: 'findBody(page, noise.keys())',
  },
  { name: 'extend', file: flow, source: 'extendBody(page, body, noise)', instead: 'body' },
  { name: 'taken', file: '/extract/runner.ts', source: '[taken, ...noise]', instead: 'noise' },
  {
    name: 'highlights',
    file: flow,
    source: "markTaken(taken, highlights.join(' ').length);",
    instead: '',
  },
];

/** The names in the list of `src/extract/noise/index.ts` or of another such list. */
function listed(path: string, list: RegExp): string[] {
  const source = readFileSync(fileURLToPath(new URL(`../../src/extract/${path}`, import.meta.url)), 'utf8');
  return [...(list.exec(source)?.[1] ?? '').matchAll(/\w+/g)].map(([name]) => name);
}

/** Every noise pass and repair, as the lists name them, and the other steps. */
export function steps(): Step[] {
  const passes = listed('noise/index.ts', /noise: readonly Noise\[\] = \[([^\]]*)\]/);
  return [
    ...passes.map((name) => ({ name, file: '/extract/noise/index.ts', source: `\n  ${name},`, instead: '' })),
    ...called,
  ];
}
