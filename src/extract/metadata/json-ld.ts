/** Reads JSON-LD as pages really write it: graphs, nested stories, and JSON that no parser takes as it is. */
import { cleanLine } from '../../clean-text.ts';

export type JsonNode = { readonly [key: string]: unknown };

/** Longest script that is read, in UTF-16 units; a story's own data is far shorter. */
const longest = 1_000_000;
/** Most objects that are looked at on one page. */
const most = 3_000;
/** Under these keys stand other things than the page's story. */
const elsewhere = new Set([
  'itemListElement',
  'review',
  'reviews',
  'comment',
  'citation',
  'mentions',
  'isBasedOn',
  'relatedLink',
  'blogPost',
  'isPartOf',
  'suggestedAnswer',
  'acceptedAnswer',
  'potentialAction',
  'breadcrumb',
  'offers',
]);

export function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `value` as a list: an array as it is, null and undefined as none, anything else as one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
  ntilde: 'ñ',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  copy: '©',
};

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name] ?? whole;
  const hex = name[1] === 'x' || name[1] === 'X';
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Text that was escaped once more than it should be, as it was meant. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-z]{2,8});/g, entity) : text;
}

/** One clean line from a JSON value: entities decoded, tags removed; '' for what is not text. */
export function lineOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  const text = decodeEntities(decodeEntities(value.slice(0, 65_536)));
  return cleanLine(text.includes('<') ? text.replace(/<\/?[a-zA-Z][^<>]{0,500}>/g, ' ') : text);
}

function tryParse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Raw line breaks and tabs stand in strings and between tokens; a space is right in both. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what breaks the JSON
const controls = /[\u0000-\u001f]+/g;

function mended(text: string): string {
  const plain = /^[\s[]*\{\s*&quot;/.test(text)
    ? text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    : text;
  return plain
    .replace(controls, ' ')
    .replace(/\\(?!["\\/bfnrtu])/g, '')
    .replace(/,(\s{0,200}[}\]])/g, '$1')
    .replace(/\}\s{0,200}\{/g, '},{');
}

const opening = /^(?:<!--|\/\/\s{0,9}<!\[CDATA\[|\/\*\s{0,9}<!\[CDATA\[\s{0,9}\*\/|<!\[CDATA\[)/;
const closing = /(?:-->|\/\/\s{0,9}\]\]>|\/\*\s{0,9}\]\]>\s{0,9}\*\/|\]\]>|;)$/;

/** The JSON within comments, CDATA marks and a last semicolon. Looks at its two ends only. */
function unwrapped(script: string): string {
  let text = script.trim();
  text = text.replace(opening, '');
  for (let round = 0; round < 3; round += 1) {
    const end = closing.exec(text.slice(-40));
    if (end !== null) text = text.slice(0, -end[0].length).trimEnd();
  }
  return text.trim();
}

/** The value of one JSON-LD script, or null where nothing can be made of it. */
export function parseJsonLd(script: string): unknown {
  if (script.length > longest) return null;
  const text = unwrapped(script);
  if (text === '') return null;
  const first = tryParse(text) ?? tryParse(mended(text)) ?? tryParse(`[${mended(text)}]`);
  return first === null ? null : first.value;
}

type Found = { node: JsonNode; own: boolean };

/** Every object in `roots`, outermost first; `own` is false for what stands under a list of other things. */
export function everyNode(roots: readonly unknown[]): readonly Found[] {
  const found: Found[] = [];
  let queue: { value: unknown; own: boolean }[] = roots.map((value) => ({ value, own: true }));
  for (let depth = 0; depth < 12 && queue.length > 0 && found.length < most; depth += 1) {
    const next: typeof queue = [];
    for (const { value, own } of queue) {
      if (Array.isArray(value)) for (const inner of value) next.push({ value: inner, own });
      else if (isNode(value)) {
        found.push({ node: value, own });
        for (const [key, inner] of Object.entries(value))
          if (typeof inner === 'object' && inner !== null)
            next.push({ value: inner, own: own && !elsewhere.has(key) });
      }
    }
    queue = next;
  }
  return found;
}

/** The type names of a node in lower case, without the vocabulary's address. */
export function typesOf(node: JsonNode): readonly string[] {
  return listOf(node['@type']).map((type) =>
    lineOf(type)
      .replace(/^.*[/#:]/, '')
      .toLowerCase(),
  );
}
