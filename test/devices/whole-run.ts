/** A run as it is where nobody said anything: everything goes, in the clear, and no question was answered. */
import { wholeChoice } from '../../src/devices.ts';
import type { Running } from '../../src/sync/run.ts';

export const wholeRun = {
  choice: wholeChoice,
  seal: null,
  withoutPictures: false,
  answer: null,
  afresh: false,
  settings: { read: async () => ({}), take: async () => undefined },
  onProgress: async () => undefined,
} satisfies Partial<Running>;
