/** As much of the PDF format as it takes to see whether a text was printed. */
import { inflateSync } from 'node:zlib';

/** What is printed: how many pages, and whether a text is on them. */
export type Printed = { pages: number; has: (text: string) => boolean };

/** From a font's glyph numbers to text. */
type Alphabet = Map<number, string>;

/** Reads a printed PDF. */
export function readPdf(bytes: Uint8Array): Printed {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = inflated(raw);
  const alphabets = streams.filter((stream) => stream.includes('begincmap')).map(alphabetOf);
  const drawn = streams.filter((stream) => /\bT[jJ]\b/.test(stream));
  // A paragraph is set in one font; in its alphabet, and in no other, the glyphs spell the text.
  const spelt = alphabets.map((alphabet) => drawn.map((stream) => letters(spell(stream, alphabet))).join(''));
  return {
    pages: [raw, ...streams].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    has: (text) => spelt.some((all) => all.includes(letters(text))),
  };
}

/** Spaces and hyphens are the typesetter's, and so are f, i and l, which ligatures of another font may hold. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]|[fil]/gu, '');
}

function inflated(raw: string): string[] {
  const parts = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\n?endstream/g)];
  return parts.flatMap(([, data = '']) => {
    try {
      return [inflateSync(new Uint8Array(Buffer.from(data, 'latin1'))).toString('latin1')];
    } catch {
      return []; // A font or a picture in a packing of its own.
    }
  });
}

const utf16 = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

function alphabetOf(cmap: string): Alphabet {
  const alphabet: Alphabet = new Map();
  for (const [, section = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>/g))
      alphabet.set(Number.parseInt(glyph, 16), utf16(text));
  for (const [, section = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of section.matchAll(
      /<(\w+)>\s*<(\w+)>\s*(<\w+>|\[[^\]]*\])/g,
    ))
      addRange(alphabet, [Number.parseInt(from, 16), Number.parseInt(to, 16)], text);
  return alphabet;
}

/** A range gives either the first of its texts, the others following in order, or a list of them all. */
function addRange(alphabet: Alphabet, [from, to]: [number, number], text: string): void {
  const texts = [...text.matchAll(/<(\w+)>/g)].map(([, hex = '']) => hex);
  const first = Number.parseInt(texts[0] ?? '', 16);
  for (let glyph = from; glyph <= to; glyph += 1)
    alphabet.set(
      glyph,
      text.startsWith('[') ? utf16(texts[glyph - from] ?? '') : String.fromCodePoint(first + glyph - from),
    );
}

/** The strings that a page's drawing shows, in order: in hexadecimal, two bytes a glyph or one, or in brackets. */
function spell(drawing: string, alphabet: Alphabet): string {
  const isWide = [...alphabet.keys()].some((glyph) => glyph > 255) || /<[\da-f]{4}>/i.test(drawing);
  const strings = [...drawing.matchAll(/<([\da-f]+)>|\(((?:\\[\s\S]|[^\\)])*)\)/gi)];
  return strings
    .map(([, hex, literal]) => {
      // What stands in brackets is in the Latin alphabet itself.
      if (hex === undefined) return unescaped(literal ?? '');
      return (hex.match(isWide ? /.{4}/g : /../g) ?? [])
        .map((code) => alphabet.get(Number.parseInt(code, 16)) ?? '')
        .join('');
    })
    .join('');
}

function unescaped(literal: string): string {
  return literal.replace(/\\(\d{1,3}|[\s\S])/g, (_, what: string) =>
    /^\d/.test(what) ? String.fromCharCode(Number.parseInt(what, 8)) : what,
  );
}
