/** Exporting from where a story is read on its page: it is saved first, and the library goes on from there. */
import { say } from '../../words.ts';
import { type Acts, useDeeds } from '../reading/acts.ts';
import { type SaveResult, saveWords } from './save-words.ts';
import type { Tell } from './tidings.ts';

type Ways = { save: () => Promise<SaveResult>; toExport: (() => void) | null; tell: Tell };

/** Offers it while there is a story, with `toExport` leading to it in the library. */
export function useSaveAndExport(acts: Acts, { save, toExport, tell }: Ways): void {
  const leave = (go: () => void): void =>
    void save().then((result) => (result.at === 'saved' ? go() : tell(saveWords(result))));
  useDeeds(acts, {
    deeds: toExport === null ? {} : { export: () => leave(toExport) },
    words: { export: say('moreSaveExport') },
  });
}
