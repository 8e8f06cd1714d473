/** Filler for texts: every word becomes another of the same length and case, the same one each time. */

const alphabets: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Latin}/u, 'etaoinsrhldcumfpgwybvk'],
  [/\p{Script=Cyrillic}/u, 'оеаинтсрвлкмдпуяыгзб'],
  [/\p{Script=Greek}/u, 'αοιετσνηυρπκμλδγ'],
  [/\p{Script=Arabic}/u, 'ابتثجحدرسعفقكلمنهوي'],
  [/\p{Script=Hebrew}/u, 'אבגדהוזחטילמנסעפקרש'],
  [/\p{Script=Devanagari}/u, 'कखगघचजटडतदनपबमयरलवसह'],
  [/\p{Script=Hangul}/u, '가나다라마바사아자차카타파하고노도로모보'],
  [/\p{Script=Hiragana}/u, 'あいうえおかきくけこさしすせそたちつてと'],
  [/\p{Script=Katakana}/u, 'アイウエオカキクケコサシスセソタチツテト'],
  [/\p{Script=Han}/u, '山川水木花草風雨雲月日星海空石田町村春秋'],
];
const vowels = 'aeiou';
const consonants = 'bcdfghklmnprstvw';

/** What templates say rather than reporters: without these words a fixture would not show its clutter. */
const labels = new Set(
  (
    'a about ad ads advertisement advertising after all also am and anzeige article artikel at auch author authors av ' +
    'by bulletin caption circa clock comment comments commentaires condividi consent content contents continue cookie cookies correction corrections ' +
    'copy copyright credit da de del der di die email est edt et and events facebook facts follow for from gallery getty gmt go heute ' +
    'highlights home image images in is key kommentare last latest le leer lees leggi leia les lesen letter lire link live log login main map más mehr mais mas menu minutes min ' +
    'more most new news newsletter next note now of on ook opinion or our par partager photo photos photograph picture play pm points popular por posted power ' +
    'previous print privacy promoted publicidad publicidade published publicité pubblicità read reading recommended reklama related report reuters save search section share sign sie sign-in ' +
    'skip sponsored standard story stories subscribe tags teilen the this to top topics trending tweet twitter un up update updated uhr utc van video videos von watch weather werbung whatsapp with you your ' +
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun'
  ).split(/\s+/),
);

/** Longest text, in words, that may be a label. */
const labelWords = 8;

/** A number that stays the same for a word (FNV-1a). */
function hash(word: string): number {
  return [...word].reduce(
    (sum, sign) => Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0,
    2166136261,
  );
}

function cased(letter: string, like: string): string {
  const isUpper = like !== like.toLowerCase() && like === like.toUpperCase();
  return isUpper ? letter.toUpperCase() : letter;
}

function letterFor(like: string, seed: number, index: number): string {
  const [, alphabet = ''] = alphabets.find(([script]) => script.test(like)) ?? [];
  const latin = (seed + index) % 2 === 0 ? vowels : consonants;
  const letters = alphabet.startsWith('eta') ? latin : alphabet;
  if (letters === '') return like;
  const picked = Math.floor(seed / 7 ** (index % 8)) + index * 5;
  return cased([...letters][picked % [...letters].length] ?? like, like);
}

/** One word of letters as filler. */
function fillWord(word: string): string {
  const seed = hash(word.toLowerCase());
  return [...word].map((letter, i) => letterFor(letter, seed, i)).join('');
}

/**
 * A text as filler: words keep their length and case, punctuation and spaces stay. In short texts, where labels
 * and dates are, the words of templates and the numbers stay too.
 */
export function filler(text: string): string {
  const isShort = text.trim().split(/\s+/).length <= labelWords;
  const words = text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    isShort && labels.has(word.toLowerCase()) ? word : fillWord(word),
  );
  return isShort ? words : words.replace(/\d/g, (digit) => String((Number(digit) * 7 + 3) % 10));
}

/** An address on an invented host whose path has the shape of the given one. Relative ones stay relative. */
export function fillAddress(address: string): string {
  if (/^(?:#|data:|javascript:|about:|blob:)/i.test(address)) return address.startsWith('#') ? address : '#';
  if (/^mailto:/i.test(address)) return 'mailto:somebody@paper.example';
  const path = address.replace(/^(?:https?:)?\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const kept = path.replace(/(?<=^|\/)index\.\w+$|\.\w{2,4}$|\p{L}+/gu, (part) =>
    /^(?:index\.|\.)/.test(part) || part.length <= 2 ? part : fillWord(part),
  );
  return /^(?:https?:)?\/\//i.test(address) ? `https://paper.example${kept}` : kept;
}
