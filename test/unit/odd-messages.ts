/** Messages that nobody would send who means well. */

/** What no field may be. */
export const wrong: readonly unknown[] = [
  undefined,
  null,
  5,
  true,
  [],
  {},
  ['x'],
  { toString: 'x' },
  'x'.repeat(10_000),
];

/** A request with something wrong in it, once for each thing that can be. */
export function malformed(request: Record<string, unknown>): unknown[] {
  const fields = Object.keys(request);
  const without = fields.map((field) =>
    Object.fromEntries(Object.entries(request).filter(([key]) => key !== field)),
  );
  const changed = fields.flatMap((field) => wrong.map((value) => ({ ...request, [field]: value })));
  const more = ['extra', 'tabId', 'constructor', 'toString'].map((key) => ({ ...request, [key]: 1 }));
  return [
    ...wrong.filter((value) => fields.length > 0 || !isEmptyObject(value)),
    'text',
    ...without,
    ...changed,
    ...more,
  ];
}

function isEmptyObject(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}

/** Any value, nested at most so deep. */
export function anything(random: () => number, depth: number): unknown {
  const kind = Math.floor(random() * (depth > 0 ? 8 : 6));
  if (kind === 6) return Array.from({ length: Math.floor(random() * 4) }, () => anything(random, depth - 1));
  if (kind === 7) {
    const names = [
      'url',
      'article',
      'place',
      'drafts',
      'story',
      'news',
      '__proto__',
      'file',
      'type',
      'request',
    ];
    return Object.fromEntries(
      Array.from({ length: Math.floor(random() * 4) }, () => [
        names[Math.floor(random() * names.length)] ?? '',
        anything(random, depth - 1),
      ]),
    );
  }
  return [null, undefined, random() < 0.5, random() * 1e9, 'https://news.example/a', '\ud800'][kind];
}

/** Numbers that look random, and are the same each time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
