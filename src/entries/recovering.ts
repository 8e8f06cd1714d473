/** Makes a file of what can be read of a library, past whatever keeps it from opening. */
import { openRescue } from '../library/rescue.ts';
import type { ExportHow, ExportOutcome } from '../views/parts/export-state.tsx';
import { makeArchives } from './archiving.ts';
import { handedOver } from './reading-out.ts';

/** Hands over an archive of every story in that database that can be read. Rejects where there is none. */
export async function saveReadable(place: string, how: ExportHow): Promise<ExportOutcome> {
  const rescue = await openRescue(place);
  try {
    const keys = await rescue.keys();
    const made = await makeArchives(rescue, how);
    if (made.lost === keys.length) throw new Error('no story can be read');
    return handedOver(made);
  } finally {
    rescue.close();
  }
}
