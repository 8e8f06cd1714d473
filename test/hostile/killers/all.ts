/** All pages that grow without measure, each made for any size, so that growth can be looked at as well as the worst. */
import { addresses } from './addresses.ts';
import { amounts } from './amounts.ts';
import { depths } from './depths.ts';
import { forms } from './forms.ts';
import { heads } from './heads.ts';
import type { Killer } from './killer.ts';
import { names } from './names.ts';
import { parts } from './parts.ts';
import { strings } from './strings.ts';

export const killers: readonly Killer[] = [
  ...forms,
  ...depths,
  ...amounts,
  ...parts,
  ...addresses,
  ...heads,
  ...names,
  ...strings,
];
