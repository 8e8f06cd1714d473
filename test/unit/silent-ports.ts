/** Where nobody can be heard. */
import type { ListenPorts } from '../../src/views/listening/listen-ports.ts';

export const silentPorts: ListenPorts = {
  synthesis: null,
  voiceOf: async () => null,
  keepVoice: () => undefined,
  takeTurn: () => undefined,
};
