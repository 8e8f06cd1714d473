/**
 * The words in a page, which outlive the extension. When that is updated or switched off its scripts stay behind, and
 * the browser answers them no more: then they say what they said last.
 */
import type { WordSource } from '../words.ts';

/** Asks the browser as long as it answers, once for what is always the same, and remembers what it said. */
export function rememberWords(i18n: WordSource): WordSource {
  const heard = new Map<string, string>();
  const hear = (what: string, ask: () => string): string => {
    try {
      heard.set(what, ask());
    } catch {
      // The extension is gone.
    }
    return heard.get(what) ?? '';
  };
  const once = (what: string, ask: () => string): string => heard.get(what) ?? hear(what, ask);
  return {
    getMessage: (key, values = []) =>
      (values.length === 0 ? once : hear)(key, () => i18n.getMessage(key, values)),
    getUILanguage: () => once('', () => i18n.getUILanguage()),
  };
}
