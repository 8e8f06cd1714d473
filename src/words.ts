/** The words of the interface, from the browser's own message catalogue in `public/_locales`. */
import browser from 'webextension-polyfill';
import type messages from '../public/_locales/en/messages.json';

export type WordKey = keyof typeof messages;

/** The text of a message in the reader's language, with `$1`, `$2`… replaced in order. */
export function say(key: WordKey, ...values: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/** A message that counts something: its plural forms stand side by side as `key_one`, `key_other`… */
export type CountKey = WordKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** The form of a counting message that `count` asks for, with the number as `$1`. */
export function sayCount(key: CountKey, count: number): string {
  const rule = new Intl.PluralRules(wordsLanguage()).select(count);
  const number = new Intl.NumberFormat(wordsLanguage()).format(count);
  return browser.i18n.getMessage(`${key}_${rule}`, [number]) || say(`${key}_other`, number);
}

/** The language of the interface as a BCP 47 tag. */
export function wordsLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** The direction in which the interface is written. */
export function wordsDirection(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}
