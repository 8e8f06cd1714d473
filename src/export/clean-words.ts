/** Text without what cannot be seen and may deceive: in names, and in files that other programs show. */

/** Controls other than tab and line feed, bidi marks, embeddings, overrides and isolates, and what XML forbids. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** `text` without those characters, and with U+FFFD for each half of a character. */
export function cleanWords(text: string): string {
  return text.toWellFormed().replace(invisible, '');
}
