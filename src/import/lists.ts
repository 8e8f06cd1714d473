/** Lists of tags within one cell, and words that mean yes. */

/** The parts of a cell between separators. */
export function splitTags(text: string, separator: string): string[] {
  return text.split(separator).map((tag) => tag.trim());
}

const quoted = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g;

/** A list in brackets with its words in single or double quotes, as Python and JSON write it. */
export function bracketed(text: string): string[] {
  const inside = text.trim().replace(/^\[|\]$/g, '');
  const words = [...inside.matchAll(quoted)].map(([, single, double]) => unescaped(single ?? double ?? ''));
  return words.length > 0 ? words : splitTags(inside, ',');
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
}

/** True for the ways in which tables say yes. */
export function isYes(text: string): boolean {
  return /^(?:true|yes|1)$/i.test(text.trim());
}
