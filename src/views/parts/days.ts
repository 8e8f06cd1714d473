/** Days in words. */
import { wordsLanguage } from '../../words.ts';

/** A day as people read it, in the interface's language; '' for what is no time. */
export function dayOf(iso: string, language = wordsLanguage()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(date);
}
