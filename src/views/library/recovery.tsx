/** The library when it does not open: why, another try, what can still be read, and as the last resort an empty one. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { type ExportHow, type ExportOutcome, ExportState, useExporting } from '../parts/export-state.tsx';
import { type Fault, faultWords } from './faults.ts';

export type RecoveryVerbs = {
  /** Makes a file of every story that can be read, and hands it over. Rejects where there is none. */
  read(how: ExportHow): Promise<ExportOutcome>;
  /** Keeps the library as it is in its place, and begins an empty one. */
  setAside(): Promise<void>;
};

function Reading({ verbs }: { verbs: RecoveryVerbs }): JSX.Element {
  const [state, start] = useExporting();
  return (
    <>
      <p>{say('recoverReadHow')}</p>
      {state.at !== 'busy' && (
        <button type="button" class="button edged" onClick={() => start(verbs.read)}>
          {say('recoverRead')}
        </button>
      )}
      <ExportState state={state} />
    </>
  );
}

/** Asked twice: it is the last resort. */
function SettingAside({ verbs }: { verbs: RecoveryVerbs }): JSX.Element {
  const [state, setState] = useState<'not-asked' | 'asked' | 'busy' | 'failed'>('not-asked');
  const go = (): void => {
    setState('busy');
    verbs.setAside().catch(() => setState('failed'));
  };
  const isSure = state === 'asked' || state === 'busy';
  return (
    <>
      <p>{say('recoverAsideHow')}</p>
      {isSure ? (
        <p class="ways">
          <button type="button" class="button strong" disabled={state === 'busy'} onClick={go}>
            {say('recoverAsideSure')}
          </button>
          <button type="button" class="button edged" onClick={() => setState('not-asked')}>
            {say('exportCancel')}
          </button>
        </p>
      ) : (
        <button type="button" class="button edged" onClick={() => setState('asked')}>
          {say('recoverAside')}
        </button>
      )}
      {state === 'failed' && <p role="alert">{say('importFailed')}</p>}
    </>
  );
}

/** What cannot be read; for its bin alone nobody puts a library away. */
type Props = { why: Fault; of: 'library' | 'bin'; verbs: RecoveryVerbs; onRetry: () => void };

/** Of a disk that is full nothing is set aside: an empty library would have no room either. */
export function Recovery({ why, of, verbs, onRetry }: Props): JSX.Element {
  return (
    <div class="plight recovery">
      <div role="alert">
        <h2>{say(why === 'disk-full' ? 'recoverFull' : 'libraryFailed')}</h2>
        <p>{say(faultWords[why])}</p>
      </div>
      <button type="button" class="button strong" onClick={onRetry}>
        {say('libraryRetry')}
      </button>
      {of === 'library' && <Reading verbs={verbs} />}
      {of === 'library' && why !== 'disk-full' && <SettingAside verbs={verbs} />}
    </div>
  );
}
