/** How far a file is, in words, while it is made and handed over. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { TooMuchForOneFile } from '../../export/too-much.ts';
import { say, sayCount, wordsLanguage } from '../../words.ts';

/** Stories read, of all. */
export type ExportProgress = { done: number; all: number };
/** The names of the files, and how many stories could not be read and are in none of them. */
export type ExportOutcome = { names: readonly string[]; lost: number };
export type ExportHow = { signal: AbortSignal; onProgress: (progress: ExportProgress) => void };
type Run = (how: ExportHow) => Promise<ExportOutcome>;

export type ExportStateValue =
  | { at: 'choosing' }
  | { at: 'busy'; progress: ExportProgress; end: () => void }
  | { at: 'done'; outcome: ExportOutcome }
  | { at: 'failed' | 'too-much' };

/** Runs one export at a time, and ends it when the component goes. */
export function useExporting(): [ExportStateValue, (run: Run) => void] {
  const [state, setState] = useState<ExportStateValue>({ at: 'choosing' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = (run: Run): void => {
    const control = new AbortController();
    running.current = control;
    const end = (): void => {
      control.abort();
      setState({ at: 'choosing' });
    };
    const show = (next: ExportStateValue): void => {
      if (!control.signal.aborted) setState(next);
    };
    const onProgress = (progress: ExportProgress): void => show({ at: 'busy', progress, end });
    onProgress({ done: 0, all: 0 });
    run({ signal: control.signal, onProgress }).then(
      (outcome) => show({ at: 'done', outcome }),
      (error) => show({ at: error instanceof TooMuchForOneFile ? 'too-much' : 'failed' }),
    );
  };
  return [state, start];
}

function Busy({ progress, end }: Extract<ExportStateValue, { at: 'busy' }>): JSX.Element {
  const { done, all } = progress;
  const known = all === 0 ? {} : { value: done, max: all };
  const { format } = new Intl.NumberFormat(wordsLanguage());
  return (
    <>
      <progress aria-label={say('exportBusy')} {...known} />
      <p>{all === 0 ? say('exportBusy') : say('exportBusyAt', format(done), format(all))}</p>
      <button type="button" class="button edged" onClick={end}>
        {say('exportCancel')}
      </button>
    </>
  );
}

function ended(state: ExportStateValue): string {
  if (state.at === 'failed') return say('exportFailed');
  if (state.at === 'too-much') return say('exportTooMuch');
  if (state.at !== 'done') return '';
  const { names, lost } = state.outcome;
  const made = say('exportDone', names.join(', '));
  return lost === 0 ? made : `${made} ${sayCount('exportLost', lost)}`;
}

/** Progress with the way to end it, or how it ended. */
export function ExportState({ state }: { state: ExportStateValue }): JSX.Element {
  return (
    <>
      {state.at === 'busy' && <Busy {...state} />}
      <p role="status" class="export-said">
        {ended(state)}
      </p>
    </>
  );
}
