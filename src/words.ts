/** The words of the interface, from the browser's own message catalogue in `public/_locales`. */
import browser from 'webextension-polyfill';
import type messages from '../public/_locales/en/messages.json';

export type WordKey = keyof typeof messages;

/** Whoever knows the words; scripts that outlive the extension in a page need one who does too. */
export type WordSource = Pick<typeof browser.i18n, 'getMessage' | 'getUILanguage'>;
let source: WordSource | null = null;

/** Asks `other` for all words from now on. */
export function askForWords(other: WordSource): void {
  source = other;
}

const words = (): WordSource => source ?? browser.i18n;

/** The text of a message in the reader's language, with `$1`, `$2`… replaced in order. */
export function say(key: WordKey, ...values: readonly (string | number)[]): string {
  return words().getMessage(key, values.map(String));
}

/** A message that counts something: its plural forms stand side by side as `key_one`, `key_other`… */
export type CountKey = WordKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** The form of a counting message that `count` asks for, with the number as `$1` and `values` as `$2`… */
export function sayCount(key: CountKey, count: number, ...values: readonly string[]): string {
  const rule = new Intl.PluralRules(wordsLanguage()).select(count);
  const number = new Intl.NumberFormat(wordsLanguage()).format(count);
  return words().getMessage(`${key}_${rule}`, [number, ...values]) || say(`${key}_other`, number, ...values);
}

/**
 * The language that the words are in, as a BCP 47 tag: the browser's own with its region where Galley has words in
 * it, else that of the words which stand in for it.
 */
export function wordsLanguage(): string {
  const written = say('wordsLanguage');
  const wanted = words().getUILanguage();
  return languageOf(wanted) === languageOf(written) ? wanted : written;
}

const languageOf = (tag: string): string => tag.split(/[-_]/)[0] ?? tag;

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'he']);

/** The direction in which the words are written. */
export function wordsDirection(): 'ltr' | 'rtl' {
  return rightToLeft.has(languageOf(wordsLanguage())) ? 'rtl' : 'ltr';
}

/** Marks the root of a view with the language and the direction of the words in it. */
export function markWords(root: HTMLElement): void {
  root.lang = wordsLanguage();
  root.dir = wordsDirection();
}
