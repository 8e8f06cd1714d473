/** The voices of the browser as an engine. */
import type { Engine, Hear, Utterance } from './engine.ts';
import type { Voice } from './voices.ts';

/** The part of the browser that speaks, as far as it is needed here. */
export type Synthesis = Pick<
  SpeechSynthesis,
  'speak' | 'cancel' | 'resume' | 'getVoices' | 'addEventListener' | 'speaking' | 'pending'
>;

/** Ms for which voices are waited for: browsers load them late, and some tell of it only if asked before. */
const patience = 3_000;
const step = 250;

/**
 * Firefox only has voices of the system, and on Linux calls all but one of them not local. What the system itself does
 * with a text is for its owner to know.
 */
const systemVoice = /^urn:moz-tts:(?:speechd|sapi|osx):/;

/** The voices that are there now. */
export function voicesOf(synthesis: Synthesis): Voice[] {
  return synthesis.getVoices().map((voice) => ({
    id: voice.voiceURI,
    name: voice.name,
    language: voice.lang.replace('_', '-'),
    isLocal: voice.localService || systemVoice.test(voice.voiceURI),
    isDefault: voice.default,
  }));
}

/** Calls back with the voices, and again as more come or go, until the signal aborts. */
export function watchVoices(
  synthesis: Synthesis,
  show: (voices: Voice[]) => void,
  signal: AbortSignal,
): void {
  const look = (): void => show(voicesOf(synthesis));
  synthesis.addEventListener('voiceschanged', look, { signal });
  look();
}

/** The voices, as soon as there are any; none where none came in time. */
export async function awaitVoices(synthesis: Synthesis, wait = patience): Promise<Voice[]> {
  const voices = voicesOf(synthesis);
  if (voices.length > 0 || wait <= 0) return voices;
  await new Promise((resolve) => setTimeout(resolve, step));
  return awaitVoices(synthesis, wait - step);
}

/** Errors that say that a person has to press something first. */
const refusals = new Set(['not-allowed']);

function utteranceOf({ text, voice, rate }: Utterance, all: readonly SpeechSynthesisVoice[]) {
  const utterance = new SpeechSynthesisUtterance(text);
  // Without a voice the browser would choose one itself, which may send the text away.
  utterance.voice = all.find(({ voiceURI }) => voiceURI === voice.id) ?? null;
  utterance.lang = voice.language;
  utterance.rate = rate;
  return utterance;
}

function hearWith(utterance: SpeechSynthesisUtterance, hear: Hear): void {
  utterance.onstart = hear.started;
  utterance.onend = hear.ended;
  utterance.onboundary = ({ name, charIndex, charLength }) => {
    if (name === 'word' || name === '') hear.reached(charIndex, charLength > 0 ? charLength : null);
  };
  utterance.onerror = ({ error }) => hear.failed(refusals.has(error) ? 'refused' : 'broken');
}

/** An engine that speaks with the browser's voices. */
export function browserEngine(synthesis: Synthesis): Engine {
  /** Held here, or the browser may forget it in the middle and never tell of its end. */
  let current: SpeechSynthesisUtterance | null = null;
  return {
    speak: (utterance, hear) => {
      current = utteranceOf(utterance, synthesis.getVoices());
      if (current.voice === null) return hear.failed('broken');
      hearWith(current, hear);
      synthesis.resume(); // Somebody may have left the queue paused.
      synthesis.speak(current);
    },
    hush: () => {
      current = null;
      // Some systems swallow what is said right after a needless cancelling.
      if (synthesis.speaking || synthesis.pending) synthesis.cancel();
    },
    isBusy: () => current !== null && (synthesis.speaking || synthesis.pending),
  };
}

/** The browser's timers, as the narrator wants them. */
export const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Stands where the browser cannot speak. */
export const silentEngine: Engine = { speak: () => undefined, hush: () => undefined, isBusy: () => false };
