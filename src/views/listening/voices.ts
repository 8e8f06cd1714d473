/** Which voice reads a text. A voice that sends the text away is never chosen unless a person did. No DOM. */
import { isSameLanguage } from './passages.ts';
import { primaryOf } from './sentences.ts';

/** `isLocal` is false for a voice whose sound is made by a service of the browser's maker, which gets the text. */
export type Voice = { id: string; name: string; language: string; isLocal: boolean; isDefault: boolean };

/** The voices of a language: those of this device first, those of the very same country first among them. */
export function voicesFor(voices: readonly Voice[], language: string): Voice[] {
  const worth = (voice: Voice): number =>
    Number(voice.isLocal) * 4 +
    Number(tagOf(voice.language) === tagOf(language)) * 2 +
    Number(voice.isDefault);
  return voices
    .filter((voice) => isSameLanguage(voice.language, language))
    .sort((one, two) => worth(two) - worth(one));
}

const tagOf = (language: string): string => language.toLowerCase().replace('_', '-');

/** The voice chosen for the language where it is there, else the best of this device; null where there is none. */
export function voiceFor(
  voices: readonly Voice[],
  language: string,
  chosen: Readonly<Record<string, string>>,
): Voice | null {
  const fit = voicesFor(voices, language);
  const wanted = fit.find(({ id }) => id === chosen[primaryOf(language)]);
  return wanted ?? fit.find(({ isLocal }) => isLocal) ?? null;
}

/** As many voices of a language as anybody looks through: some systems bring hundreds. */
const most = 40;

/** The voices to choose from: the best of the language, with the one that reads now among them. */
export function shownVoices(voices: readonly Voice[], language: string, current: Voice | null): Voice[] {
  const fit = voicesFor(voices, language);
  const shown = [
    ...fit.filter(({ isLocal }) => isLocal).slice(0, most),
    ...fit.filter(({ isLocal }) => !isLocal).slice(0, most),
  ];
  return current === null || shown.some(({ id }) => id === current.id) ? shown : [current, ...shown];
}
