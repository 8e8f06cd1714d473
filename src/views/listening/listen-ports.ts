/** What listening asks of the rest, and what is to be seen of it. No DOM of its own. */
import type { VoicePlace } from '../../place.ts';
import type { Change, Settings } from '../../settings.ts';
import type { Synthesis } from './browser-voices.ts';
import type { Telling } from './narrator.ts';
import type { Skip } from './passages.ts';
import type { Voice } from './voices.ts';

/** What keys and controls ask of the voice. */
export type ListenAct =
  | { at: 'listen'; to: 'toggle' | 'pause' | 'close' | 'return' | 'restart' }
  | ({ at: 'listen'; to: 'skip' } & Skip)
  | { at: 'listen'; to: 'speed'; by: 1 | -1 };

/** What listening needs from the rest of the extension. */
export type ListenPorts = {
  /** Null where the browser cannot speak. */
  synthesis: Synthesis | null;
  voiceOf: () => Promise<VoicePlace | null>;
  keepVoice: (place: VoicePlace) => void;
  /** Says that this window speaks now, so that others fall silent; `lose` is called when another one does. */
  takeTurn: (lose: () => void, signal: AbortSignal) => void;
};

/** What is to be seen of a listening. */
export type Listening = {
  telling: Telling;
  voices: readonly Voice[];
  voice: Voice | null;
  language: string;
  following: 'here' | 'away';
  begun: 'first' | 'where-it-stopped';
};

export type Given = {
  root: HTMLElement;
  settings: Settings;
  change: (change: Change) => void;
  ports: ListenPorts;
};
