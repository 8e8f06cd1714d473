/** Inline content of an element as spans: text with the marks that carry meaning, nothing else. */
import { leadsSafely, parseAddress } from '../addresses.ts';
import type { Span } from '../article.ts';
import { isWestern, withoutTags } from '../clean-text.ts';
import { limits, noteId } from '../text.ts';
import { stamps } from './copy.ts';

/** The marks of a span without its text. */
export type Ink = Omit<Span, 'text'>;

const marks: Readonly<Record<string, Ink>> = {
  b: { strong: true },
  strong: { strong: true },
  i: { em: true },
  em: { em: true },
  cite: { em: true },
  dfn: { em: true },
  var: { em: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
  sub: { sub: true },
  sup: { sup: true },
};

/** The ink inside `element`, when what surrounds it is written in `ink`. */
export function inkOf(element: Element, ink: Ink, base: string): Ink {
  const mark = marks[element.localName];
  if (!element.hasAttributes()) return mark === undefined ? ink : { ...ink, ...mark };
  const note = element.getAttribute(stamps.ref);
  if (note !== null && noteId.test(note)) return { sup: true, note };
  const language = element.getAttribute('lang');
  const direction = element.getAttribute('dir');
  const link = element.localName === 'a' ? safeLink(element.getAttribute('href'), base) : null;
  return {
    ...ink,
    ...mark,
    ...(link === null ? {} : { link }),
    ...(language !== null && /^[a-z]{2,3}(?:-[\w-]{2,30})?$/i.test(language) ? { lang: language } : {}),
    ...(direction === 'rtl' || direction === 'ltr' ? { dir: direction } : {}),
  };
}

/** The absolute address of a link that may be followed, without user name and password, or null. */
export function safeLink(href: string | null, base: string): string | null {
  if (href === null || href === '' || href.startsWith('#')) return null;
  const url = parseAddress(href, base);
  if (url === null) return null;
  // An address without this sign names nobody, and to take nobody's name from it costs as much as to parse it.
  if (url.href.includes('@')) {
    url.username = '';
    url.password = '';
  }
  const { href: address } = url;
  return address.length <= limits.url && leadsSafely(url) ? address : null;
}

function sameInk(a: Span, b: Span): boolean {
  return (
    a.strong === b.strong &&
    a.em === b.em &&
    a.code === b.code &&
    a.sub === b.sub &&
    a.sup === b.sup &&
    a.link === b.link &&
    a.note === b.note &&
    a.lang === b.lang &&
    a.dir === b.dir
  );
}

const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u115f(?![\u1161-\u11a7])|(?<![\u1100-\u115e\ua960-\ua97c])\u1160/g;

/**
 * A run of spans as it will be read: white space collapsed across spans, none at the ends, neighbours with the
 * same marks joined, invisible and bidi-override characters removed. A newline that the page meant stays.
 */
export function tidySpans(run: readonly Span[]): Span[] {
  const tidy: Span[] = [];
  let spaced = true;
  for (const span of run) {
    const clean = cleanText(span.text);
    const text: string = spaced ? clean.replace(/^[ \n]+/, '') : clean;
    if (text === '') continue;
    spaced = text.endsWith(' ') || text.endsWith('\n');
    const last = tidy.at(-1);
    if (last !== undefined && sameInk(last, span)) last.text += text;
    else tidy.push({ ...span, text });
  }
  return trimEnd(tidy);
}

function cleanText(text: string): string {
  if (isWestern(text) && !/\s{2}|[^\S ]/.test(text)) return text;
  const clean = withoutTags(text.toWellFormed().replace(invisible, '')).replace(
    /[^\S\n\u00a0]{2,}|[^\S\n\u00a0 ]/g,
    ' ',
  );
  return clean.includes('\n') ? breaksAlone(clean) : clean;
}

/** The text without the spaces around its breaks; an expression would look for a break from each of many spaces. */
function breaksAlone(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, at) => (at === 0 ? line : line.trimStart()))
    .map((line, at) => (at === last ? line : line.trimEnd()))
    .join('\n');
}

function trimEnd(spans: Span[]): Span[] {
  for (let last = spans.at(-1); last !== undefined; last = spans.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    spans.pop();
  }
  return spans;
}
