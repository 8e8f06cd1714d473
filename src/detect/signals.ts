/** All signals by name; `weights.ts` says what each counts for. */
import type { Signal } from './sight.ts';
import * as address from './signals/address.ts';
import * as other from './signals/other.ts';
import * as stated from './signals/stated.ts';
import * as story from './signals/story.ts';

export const signals: Readonly<Record<string, Signal>> = { ...address, ...stated, ...story, ...other };
