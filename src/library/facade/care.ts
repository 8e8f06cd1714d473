/** Looking after the library: what it takes, and whether it is whole. */
import { beforeText, beforeTime, putBeforeBack } from '../before-migration.ts';
import { type Usage, usageOf } from '../meter.ts';
import { steps } from '../migrations.ts';
import { type Apart, apartRecords, forgetApart } from '../repair/apart.ts';
import type { Report } from '../repair/findings.ts';
import { repair } from '../repair/repair.ts';
import type { Ready } from './ready.ts';

export type CareVerbs = {
  /** How much room pictures and all else take, and how much is left. */
  usage(): Promise<Usage>;
  /** Checks everything, mends what it finds, and says what that was. */
  repair(): Promise<Report>;
  /** The records that could not be mended, raw. */
  apart(): Promise<Apart[]>;
  forgetApart(): Promise<void>;
  /** When the way of storing changed last, as long as what that touched is kept as it was; else null. */
  beforeTime(): Promise<string | null>;
  /** What is kept of before then, as the text of a file in pieces. */
  beforeText(): AsyncGenerator<string>;
  /** Makes it as it was, but for what was changed since, and says how many records of which. */
  putBeforeBack(): Promise<{ done: number; left: number }>;
};

/** The part of the facade that looks after the library. */
export function careVerbs(ready: Ready): CareVerbs {
  return {
    usage: async () => {
      const saver = await ready();
      return usageOf(saver, saver.estimate);
    },
    repair: async () => {
      const saver = await ready();
      return repair(saver, saver.now());
    },
    apart: async () => apartRecords(await ready()),
    forgetApart: async () => forgetApart(await ready()),
    beforeTime: async () => beforeTime(await ready()),
    beforeText: async function* () {
      yield* beforeText(await ready());
    },
    putBeforeBack: async () => putBeforeBack(await ready(), steps),
  };
}
