/** Text as it is compared: small letters without accents, wide forms made plain, all figures the common ones. */

/** Accents, Hebrew points, Arabic vowel signs and lengthening; marks that make another letter, as in kana, stay. */
const accents =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
/** What is not seen: soft hyphens, marks of direction, joiners. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Letters that have no accent to take off, and what people write where they have not got them. */
const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't' },
  ...{ ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' },
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Where the figures of other scripts begin. */
const zeros = [
  ...[0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66],
  ...[0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810],
];

/** Text with the figures of any script as 0 to 9. */
export function plainFigures(text: string): string {
  return text.replace(/\p{Nd}/gu, (figure) => {
    const code = figure.codePointAt(0) ?? 0;
    const zero = zeros.findLast((first) => first <= code) ?? code;
    return code - zero < 10 && code > 0x7f ? String(code - zero) : figure;
  });
}

const isPlain = /^[\x20-\x7e]*$/;

/** Folded text: equal for what a person who searches would call the same. */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(accents, '').replace(unseen, '').normalize('NFC');
  return plainFigures(bare.toLowerCase()).replace(special, (letter) => letters[letter] ?? letter);
}
