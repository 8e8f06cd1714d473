/** Elements as plain values, and as text that is XHTML and HTML alike: no file of ours is put together from strings. */
import { cleanWords } from './clean-words.ts';

export type Markup = string | Element;
type Element = { name: string; attributes: Attributes; inside: readonly Markup[] };
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element; attributes that are null or undefined are left out. */
export function element(name: string, attributes: Attributes, ...inside: Markup[]): Element {
  return { name, attributes, inside };
}

/** Attributes stand in double quotes, so single ones are text everywhere. */
const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return cleanWords(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** Those that have no end tag in HTML, and an end in XML. */
const empty = new Set(['br', 'hr', 'img', 'meta', 'link', 'item', 'itemref', 'col']);

/** The text of elements; line feeds stand only where the words have them. */
export function markupText(given: Markup | readonly Markup[]): string {
  if (typeof given === 'string') return escaped(given);
  if (!isElement(given)) return given.map(markupText).join('');
  const { name, attributes, inside } = given;
  const stated = Object.entries(attributes)
    .map(([key, value]) => (value == null ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('');
  if (empty.has(name) && inside.length === 0) return `<${name}${stated}/>`;
  return `<${name}${stated}>${inside.map(markupText).join('')}</${name}>`;
}

function isElement(given: Element | readonly Markup[]): given is Element {
  return 'name' in given;
}
