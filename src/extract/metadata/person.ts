/** Tells the name of a person from that of anything else. */

/** True for two to five words with capitals, or a few signs of a script without them: a person's name as a rule. */
export function looksLikePerson(name: string): boolean {
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・ ]{2,12}$/u.test(name))
    return true;
  const words = name.replace(/,.*$/, '').split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      !/^(?:d[aeiu]l?|v[ao]n|de[nr]|la|le|bin|ibn|al|el|y|e|ter|ten|zu|af|av|do[s]?)$/iu.test(word),
  );
  return small.length === 0 && !/\d/.test(name);
}
