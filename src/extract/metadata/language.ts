/** The language of a story and the direction it is written in. */
import { lineOf } from './json-ld.ts';
import { metaOf, type Sources, storyLine } from './sources.ts';

const scripts: readonly [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];
const stopWords: readonly [string, string][] = [
  ['en', 'the of and to in is that for with was on are by'],
  ['de', 'der die und das ist nicht den von mit dem für auf ein'],
  ['fr', 'les des est une dans pour que qui sur pas le du et'],
  ['es', 'los las una por con para que del el se más como y'],
  ['pt', 'os das uma não com para que dos em mais são ao o'],
  ['it', 'gli della che per una con non sono nel alla di il è'],
  ['nl', 'het een van voor zijn met niet dat op de en naar ook'],
  ['pl', 'nie się na że jest do przez oraz jak dla który w z'],
  ['tr', 'bir ve bu için ile olarak daha çok olan gibi de da'],
  ['sv', 'och att det som är för inte med på av den ett'],
  ['da', 'og at det er til på af ikke med for som en'],
  ['cs', 'se na je že do ve jako pro podle který by v'],
  ['id', 'yang dan di untuk dengan ini itu dari dalam tidak pada'],
  ['vi', 'của và là không có cho được các một trong với'],
  ['ro', 'și în de la care pentru este nu cu din mai'],
  ['hu', 'az hogy nem és egy van ez meg is volt'],
];
const rightToLeft = /^(?:ar|he|iw|fa|ur|ps|yi|dv|sd|ckb|ug|arc)(?:-|$)/i;
/** Stop-words of Cyrillic and Arabic neighbours are told apart by letters that only they have. */
const letters: readonly [string, string, RegExp][] = [
  ['ru', 'uk', /[їєґ]/i],
  ['ar', 'fa', /[پچژگ]/],
  ['ar', 'ur', /[ٹڈڑے]/],
];

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function byScript(text: string): string | null {
  const signs = count(text, /\p{L}/gu);
  for (const [language, pattern] of scripts) {
    if (count(text, pattern) < signs * (language === 'ja' ? 0.15 : 0.4)) continue;
    return letters.find(([from, , letter]) => from === language && letter.test(text))?.[1] ?? language;
  }
  return null;
}

function byWords(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = stopWords.map(([language, list]) => {
    const stops = new Set(list.split(' '));
    return { language, hits: words.filter((word) => stops.has(word)).length };
  });
  const best = scores.reduce((top, next) => (next.hits > top.hits ? next : top));
  return best.hits >= Math.max(3, words.length * 0.08) ? best.language : null;
}

/** The language of running text by its script or its commonest words, as a BCP 47 tag, or null. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 4_000);
  return byScript(sample) ?? byWords(sample);
}

const tag = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i;

function stated(text: string | null | undefined): string | null {
  const value = (text ?? '').trim().replaceAll('_', '-');
  return tag.test(value) && !/^(?:und|xx|none)$/i.test(value) ? value : null;
}

/** Text of the page's paragraphs, enough to know a language by. */
function sampleOf(document: Document): string {
  let text = '';
  for (const paragraph of document.getElementsByTagName('p')) {
    const own = paragraph.textContent ?? '';
    if (own.length > 60) text += `${own.slice(0, 800)} `;
    if (text.length > 4_000) break;
  }
  return text;
}

const latin = /\p{Script=Latin}/gu;
const writtenOtherwise =
  /^(?:ar|fa|ur|ps|he|iw|yi|ru|uk|bg|sr|mk|be|kk|ky|mn|tg|el|ka|hy|hi|mr|ne|bn|as|pa|gu|ta|te|kn|ml|si|th|lo|my|km|am|ti|zh|ja|ko|yue|wuu|ug|sd|ckb|dv)/i;

/** True where a template's language cannot be that of the text: another script. */
function contradicts(told: string, sample: string): boolean {
  const start = sample.slice(0, 600);
  return !writtenOtherwise.test(told) && count(start, latin) < count(start, /\p{L}/gu) * 0.4;
}

/** The story's language from `lang` attributes, meta tags and JSON-LD, else from its text; null where none is sure. */
export function readLanguage(sources: Sources): string | null {
  const { document } = sources;
  const root = document.documentElement;
  const told =
    stated(root.getAttribute('lang')) ??
    stated(root.getAttribute('xml:lang')) ??
    stated(document.body?.getAttribute('lang')) ??
    stated(storyLine(sources, ['inLanguage'])) ??
    stated(lineOf(metaOf(sources, ['content-language', 'language', 'dc.language', 'og:locale'])));
  const sample = sampleOf(document);
  return told === null || contradicts(told, sample) ? (languageOf(sample) ?? told) : told;
}

/** Whether the story runs from right to left: by its language, else by what the page declares. */
export function directionOf(language: string | null, document: Document): 'ltr' | 'rtl' {
  if (language !== null) return rightToLeft.test(language) ? 'rtl' : 'ltr';
  const declared = document.documentElement.getAttribute('dir') ?? document.body?.getAttribute('dir') ?? '';
  return declared.toLowerCase() === 'rtl' ? 'rtl' : 'ltr';
}
