/** Makes one clean line of any text that a page hands us. */

/** Text of ASCII and the usual quotes and dashes, for which cheaper expressions do. */
const western = /^[\t\n\r -~\u2013\u2014\u2018-\u201d\u2026]*$/;

/** True for text of which the letters and digits are those of ASCII, such as most English. */
export function isWestern(text: string): boolean {
  return western.test(text);
}

/** Names with their camelCase parted: "shareBar" as "share-Bar". Most have none, and are told so at once. */
export function partCamel(names: string): string {
  return /[a-z][A-Z]/.test(names) ? names.replace(/([a-z])([A-Z])/g, '$1-$2') : names;
}

/** Controls other than whitespace, soft hyphens, bidi marks, embeddings, overrides and isolates, zero-width characters, fillers without ink. A filler in a syllable of old Hangul is a letter of it. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u115f(?![\u1161-\u11a7])|(?<![\u1100-\u115e\ua960-\ua97c])\u1160/g;
/** Tags of languages, which no font shows. After a black flag they spell a country in six letters and an end. */
const tags = /(\ud83c\udff4)?((?:\udb40[\udc00-\udc7f])+)/g;
/** Joiners count between two letters or signs (Persian, Hindi, emoji); at the edge of a word they are noise. */
const looseJoiner =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;
const space = /[\s\u0085]+/g;
/** `text` without such tags, which say to machines what nobody reads. */
export function withoutTags(text: string): string {
  return text.replace(tags, (_all, flag = '', run = '') => flag + (flag && run.length <= 14 ? run : ''));
}

/** With the `u` flag a surrogate matches only where it stands alone. */
const loneSurrogate = /\p{Surrogate}/gu;

/** Most text is this: nothing in it needs more than its spaces mended. */
const simple = /^[\t\n\r -~]*$/;

/**
 * `text` as one line: whitespace collapsed and trimmed, control, bidi-override and zero-width characters removed
 * (joiners inside words stay), lone surrogates replaced by U+FFFD. Takes any string, gives '' for an empty one.
 */
export function cleanLine(text: string): string {
  if (simple.test(text)) return text.trim().replace(/\s{2,}|[^\S ]/g, ' ');
  const seen = withoutTags(text.replace(invisible, ''));
  // The look around joiners is dear to make, and few texts have one.
  return (/[\u200c\u200d]/.test(seen) ? seen.replace(looseJoiner, '') : seen)
    .replace(loneSurrogate, '\ufffd')
    .replace(space, ' ')
    .trim();
}
