/** What goes into the library and out of it again, one after the other in one browser. */

import { anotherDatabase } from './carrying/another-database.ts';
import { backup } from './carrying/backup.ts';
import { exporting } from './carrying/exporting.ts';
import { importing } from './carrying/import.ts';
import { looseMarks } from './carrying/loose-marks.ts';
import { savingFaults } from './carrying/saving-faults.ts';
import { inEachBrowser } from './each-browser.ts';

inEachBrowser({ importing, exporting, backup, looseMarks, savingFaults, anotherDatabase });
