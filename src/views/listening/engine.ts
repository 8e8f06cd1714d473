/** What makes the sound, as the narrator knows it. No DOM. */
import type { Voice } from './voices.ts';

export type Utterance = { text: string; voice: Voice; rate: number };

/** What an engine tells of an utterance. */
export type Hear = {
  started: () => void;
  /** It has come to the word that begins there, of that length where the engine knows it. */
  reached: (offset: number, length: number | null) => void;
  ended: () => void;
  /** `refused` where the browser wants a press of a person first. */
  failed: (why: 'refused' | 'broken') => void;
};

/** What makes the sound. Engines lose events, stay busy for ever or fall silent: nothing here is trusted. */
export type Engine = {
  speak: (utterance: Utterance, hear: Hear) => void;
  /** Ends at once whatever is said or waits. */
  hush: () => void;
  isBusy: () => boolean;
};
