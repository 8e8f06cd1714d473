/** The language of a story and the direction it is written in. */
import { isWestern } from '../../clean-text.ts';
import { quick } from '../quick.ts';
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
  ['te', /\p{Script=Telugu}/gu],
  ['kn', /\p{Script=Kannada}/gu],
  ['ml', /\p{Script=Malayalam}/gu],
  ['gu', /\p{Script=Gujarati}/gu],
  ['pa', /\p{Script=Gurmukhi}/gu],
  ['si', /\p{Script=Sinhala}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];
const stopWords: readonly [string, string][] = [
  ['en', 'the of and to in is that for with was on are by it as he from has have at'],
  ['de', 'der die und das ist nicht den von mit dem für auf ein im zu eine sich auch des es'],
  ['fr', 'les des est une dans pour que qui sur pas le du et la de à en un au ce'],
  ['es', 'los las una por con para que del el se más como y la de en un su al lo'],
  ['pt', 'os das uma não com para que dos em mais são ao o a de do da no na um'],
  ['it', 'gli della che per una con non sono nel alla di il è la del dei le un in anche'],
  ['nl', 'het een van voor zijn met niet dat op de en naar ook is te in die aan er hij'],
  ['pl', 'nie się na że jest do przez oraz jak dla który w z i to o po od za są'],
  ['tr', 'bir ve bu için ile olarak daha çok olan gibi de da ise kadar sonra en ne'],
  ['sv', 'och att det som är för inte med på av den ett en i till har de om från var'],
  ['da', 'og at det er til på af ikke med for som en i den de har et der blev også'],
  ['no', 'og at det er til på av ikke med for som en i den de har et ble også etter'],
  ['fi', 'ja on ei että se oli myös mukaan kun ovat hän mutta joka sekä ole kuin'],
  ['cs', 'se na je že do ve jako pro podle který by v a s to z o i po za'],
  ['sk', 'sa na je že do vo ako pre podľa ktorý by v a s to z o aj po za'],
  ['id', 'yang dan di untuk dengan ini itu dari dalam tidak pada akan ke oleh juga telah'],
  ['vi', 'của và là không có cho được các một trong với những người đã này khi ở'],
  ['ro', 'și în de la care pentru este nu cu din mai a au o pe că să un'],
  ['hu', 'az hogy nem és egy van ez meg is volt a el csak de még mint azt'],
  ['hr', 'je i u na se da su za od će koji nije s iz kako ali što bi'],
  ['ca', 'els les una per amb que del el és i la de en un als ha al dels'],
  ['et', 'ja on ei et see oli ka kui mis oma ta ning aga või kes pärast'],
  ['lt', 'ir kad yra su iš tai į bei jis ne kaip buvo apie dėl o'],
  ['sw', 'ya na wa kwa ni katika za la cha kuwa huo hiyo alisema'],
];
const rightToLeft = /^(?:ar|he|iw|fa|ur|ps|yi|dv|sd|ckb|ug|arc)(?:-|$)/i;
/** Stop-words of Cyrillic and Arabic neighbours are told apart by letters that only they have. */
const letters: readonly [string, string, RegExp][] = [
  ['ru', 'uk', /[їєґ]/i],
  ['ru', 'be', /ў/i],
  ['ru', 'mk', /[ѓќѕ]/i],
  ['ru', 'sr', /[ђћџљњј]/i],
  ['ru', 'kk', /[әғқұ]/i],
  ['ru', 'bg', /^(?!.*[ыэё]).*ъ/is],
  ['hi', 'mr', /ळ|आहे/],
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

/** The places in the list of the languages that a stop-word belongs to: so each word of a text is asked once for all. */
const languagesOf = new Map<string, number[]>();
for (const [place, [, list]] of stopWords.entries())
  for (const word of new Set(list.split(' ')))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), place]);

/** How many of the words are the commonest of each language, the best first; ties go to the order of the list. */
function wordScores(text: string): { language: string; share: number; hits: number }[] {
  const words = text.toLowerCase().match(isWestern(text) ? /[a-z]+/g : /\p{L}+/gu) ?? [];
  const hits = stopWords.map(() => 0);
  for (const word of words)
    for (const place of languagesOf.get(word) ?? []) hits[place] = (hits[place] ?? 0) + 1;
  const scores = stopWords.map(([language], place) => {
    const own = hits[place] ?? 0;
    return { language, hits: own, share: own / Math.max(1, words.length) };
  });
  return scores.toSorted((a, b) => b.hits - a.hits);
}

function byWords(text: string): string | null {
  const [best] = wordScores(text);
  return best !== undefined && best.hits >= 3 && best.share >= 0.08 ? best.language : null;
}

/** The language of running text by its script or its commonest words, as a BCP 47 tag, or null. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 4_000);
  return byScript(sample) ?? byWords(sample);
}

const tag = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i;

function stated(text: string | null | undefined): string | null {
  const value = (text ?? '').trim().replaceAll('_', '-');
  if (!tag.test(value) || /^(?:und|xx|none)$/i.test(value)) return null;
  const known = canonical.get(value) ?? canonicalTag(value);
  if (canonical.size < 100) canonical.set(value, known);
  return known;
}

/** Tags that were asked before: the browser takes long over each. */
const canonical = new Map<string, string>();

function canonicalTag(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? value;
  } catch {
    return value;
  }
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

const latin = quick(/\p{Script=Latin}/gu);
const writtenOtherwise =
  /^(?:ar|fa|ur|ps|he|iw|yi|ru|uk|bg|sr|mk|be|kk|ky|mn|tg|el|ka|hy|hi|mr|ne|bn|as|pa|gu|ta|te|kn|ml|si|th|lo|my|km|am|ti|zh|ja|ko|yue|wuu|ug|sd|ckb|dv)/i;

/** Fewest letters that settle which language a text is in against what its template says. */
const enough = 400;

/** True where a template's language cannot be that of the text: another script, or words of quite another language. */
function contradicts(told: string, sample: string): boolean {
  const start = sample.slice(0, 600);
  const letters = count(start, /\p{L}/gu);
  const isLatin = count(start, latin) >= letters * 0.4;
  if (writtenOtherwise.test(told))
    return !/^sr\b|-latn\b/i.test(told) && letters > 200 && count(start, latin) > letters * 0.9;
  if (!isLatin) return true;
  const [best, ...others] = wordScores(sample);
  if (sample.length < enough || best === undefined || best.share < 0.25) return false;
  const own = others.find(({ language }) => told.toLowerCase().startsWith(language));
  return own !== undefined && own.share < best.share * 0.35;
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
