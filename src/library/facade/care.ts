/** Looking after the library: what it takes, and whether it is whole. */
import { type Usage, usageOf } from '../meter.ts';
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
  };
}
