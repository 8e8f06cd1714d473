/** What a tag may be called, and when two names are one tag. */

/** The longest name, in characters. */
export const longestTag = 60;

/** Signs that are not seen, and those that turn the direction of a text. */
const unseen = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A name as it is kept: NFC, without space around it or unseen signs, cut where it is too long; null where nothing is left. */
export function cleanTag(name: string): string | null {
  const seen = name.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').replace(unseen, '').trim();
  const cut = [...seen].slice(0, longestTag).join('').trim();
  return cut === '' ? null : cut;
}

/** What names of one tag have in common: capital and small letters do not count. */
export function tagId(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
