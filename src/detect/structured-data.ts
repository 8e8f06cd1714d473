/** The schema.org types that a page states of itself, however carelessly it was written. */

const articleType = /^(\w*newsarticle|(tech|scholarly)?article|\w*blogposting|report)$/;
const typeInText = /"@type"\s*:\s*(?:"([^"]{1,60})"|\[([^\]]{1,200})\])/g;
/** Longer than this is a catalogue: its types are read, its tree is not built. */
const longestTree = 200_000;

/** True for NewsArticle and its kin, Article, BlogPosting, Report and LiveBlogPosting. */
export function isArticleType(type: string): boolean {
  return articleType.test(type);
}

function clean(type: string): string {
  return type
    .trim()
    .replace(/^.*[/:#]/, '')
    .toLowerCase();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Types of the items that stand for the page itself; lists inside it are left out. */
function* ownTypes(value: unknown, depth = 0): Generator<string> {
  for (const item of list(value)) {
    if (!isRecord(item) || depth > 3) continue;
    for (const type of list(item['@type'])) if (typeof type === 'string') yield clean(type);
    yield* ownTypes(item['@graph'] ?? [], depth + 1);
    yield* ownTypes(item['mainEntity'] ?? [], depth + 1);
  }
}

/** Types in the order they are written, for JSON that does not parse. */
function* typesInText(text: string): Generator<string> {
  for (const [, one, several] of text.matchAll(typeInText))
    for (const type of (one ?? several ?? '').split(',')) yield clean(type.replaceAll('"', ''));
}

function parse(text: string): unknown {
  if (text.length > longestTree) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function* typesOf(script: Element): Generator<string> {
  const text = script.textContent ?? '';
  const tree = parse(text);
  yield* tree === null ? typesInText(text) : ownTypes(tree);
}

/** Types of the page's own things in JSON-LD (arrays, graphs, broken JSON) and microdata, lower case. */
export function readTypes(root: Element): string[] {
  const data = [...root.querySelectorAll('script[type*="ld+json" i]')];
  const items = [...root.querySelectorAll('[itemscope][itemtype]:not([itemprop])')];
  return [
    ...data.flatMap((script) => [...typesOf(script)]),
    ...items.map((item) => clean(item.getAttribute('itemtype') ?? '')),
  ];
}
