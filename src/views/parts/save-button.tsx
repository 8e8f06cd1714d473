/** Saves the story that is shown and says how it went. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { type SaveResult, saveWords } from './save-words.ts';
import { SavedSign, SaveSign } from './signs.tsx';
import type { Tell } from './tidings.ts';

type Stage = 'rest' | 'busy' | 'saved';

/** `save` must not reject; `tell` puts its words where they are seen and heard. */
export function SaveButton({ save, tell }: { save: () => Promise<SaveResult>; tell: Tell }): JSX.Element {
  const [stage, setStage] = useState<Stage>('rest');
  const press = async (): Promise<void> => {
    if (stage === 'busy') return;
    setStage('busy');
    tell(say('saveBusy'), 'next');
    const result = await save();
    setStage(result.at === 'saved' ? 'saved' : 'rest');
    tell(saveWords(result));
  };
  return (
    <button
      type="button"
      class="button"
      aria-label={say('saveButton')}
      title={say('saveButton')}
      aria-disabled={stage === 'busy'}
      onClick={() => void press()}
    >
      {stage === 'saved' ? <SavedSign /> : <SaveSign />}
    </button>
  );
}
