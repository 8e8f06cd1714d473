/** The words of the interface, from the browser's own message catalogue in `public/_locales`. */
import browser from 'webextension-polyfill';
import type messages from '../public/_locales/en/messages.json';

export type WordKey = keyof typeof messages;

/** The text of a message in the reader's language, with `$1`, `$2`… replaced in order. */
export function say(key: WordKey, ...values: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/** The language of the interface as a BCP 47 tag. */
export function wordsLanguage(): string {
  return browser.i18n.getUILanguage();
}
