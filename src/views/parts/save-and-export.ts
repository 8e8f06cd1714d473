/** Exporting from where a story is read on its page: it is saved first, and the library goes on from there. */
import { say } from '../../words.ts';
import { type Acts, useDeeds } from '../reading/acts.ts';
import { type SaveResult, saveWords } from './save-words.ts';
import type { Tell } from './tidings.ts';

type Saving = { save: () => Promise<SaveResult>; tell: Tell };

/** Saves and goes on to where the saved story is needed, or says why it could not be saved. */
export function saveAndGo({ save, tell }: Saving, go: () => void): void {
  void save().then((result) => (result.at === 'saved' ? go() : tell(saveWords(result))));
}

type Ways = Saving & { toExport: (() => void) | null };

/** Offers it while there is a story, with `toExport` leading to it in the library. */
export function useSaveAndExport(acts: Acts, { toExport, ...saving }: Ways): void {
  useDeeds(acts, {
    deeds: toExport === null ? {} : { export: () => saveAndGo(saving, toExport) },
    words: { export: say('moreSaveExport') },
  });
}
