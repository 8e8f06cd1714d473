/** The library as it was before it was shared, and the way back to it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Kept } from '../../../devices.ts';
import { say } from '../../../words.ts';
import type { DeviceVerbs } from './device-verbs.ts';
import { keptWords } from './device-words.ts';

type Putting = 'not-asked' | 'under-way' | 'done' | 'failed';

export function KeptLibrary({ kept, verbs }: { kept: Kept; verbs: DeviceVerbs }): JSX.Element {
  const [putting, setPutting] = useState<Putting>('not-asked');
  const putBack = (): void => {
    setPutting('under-way');
    verbs.do('put-back').then(
      () => setPutting('done'),
      () => setPutting('failed'),
    );
  };
  return (
    <div class="device-kept">
      <p>{keptWords(kept)}</p>
      <div class="ways">
        <button type="button" class="button edged" disabled={putting === 'under-way'} onClick={putBack}>
          {say('syncPutBack')}
        </button>
        <span role="status">
          {putting === 'done' && say('syncPutBackDone')}
          {putting === 'failed' && say('syncDatabaseFailed')}
        </span>
      </div>
    </div>
  );
}
