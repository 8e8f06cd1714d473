/** Days in words. */
import { wordsLanguage } from '../../words.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language: a list writes many days. */
function formatOf(language: string): Intl.DateTimeFormat {
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  formats.set(language, format);
  return format;
}

/** A day as people read it, in the interface's language; '' for what is no time. */
export function dayOf(iso: string, language = wordsLanguage()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return formatOf(language).format(date);
}
