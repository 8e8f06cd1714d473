/** The way of a file through the page: chosen, read, looked at, written, taken back. */
import { useRef, useState } from 'preact/hooks';
import type { ImportVerbs, Preview, Report, Undone, Unread } from './verbs.ts';

export type Stage =
  | { at: 'none' }
  | { at: 'reading' }
  | Unread
  | { at: 'preview'; preview: Preview }
  | { at: 'writing'; share: number }
  | { at: 'report'; report: Report; refused: Preview['refused'] }
  | { at: 'undone'; undone: Undone }
  | { at: 'broken' };

/** What can be done with a file, and how far it has come. */
export function useImport({ read }: Pick<ImportVerbs, 'read'>) {
  const [stage, setStage] = useState<Stage>({ at: 'none' });
  const work = useRef<AbortController | null>(null);
  const begin = (): AbortSignal => {
    work.current?.abort();
    work.current = new AbortController();
    return work.current.signal;
  };
  const choose = (file: Blob): void => {
    const signal = begin();
    setStage({ at: 'reading' });
    read(file, signal).then(
      (found) => setStage(found.at === 'read' ? { at: 'preview', preview: found } : found),
      () => setStage(signal.aborted ? { at: 'none' } : { at: 'broken' }),
    );
  };
  const write = (preview: Preview): void => {
    setStage({ at: 'writing', share: 0 });
    preview
      .write(begin(), (share) => setStage({ at: 'writing', share }))
      .then(
        (report) => setStage({ at: 'report', report, refused: preview.refused }),
        () => setStage({ at: 'broken' }),
      );
  };
  const undo = (report: Report): void => {
    setStage({ at: 'writing', share: 0 });
    report.undo().then(
      (undone) => setStage({ at: 'undone', undone }),
      () => setStage({ at: 'broken' }),
    );
  };
  return { stage, choose, write, undo, cancel: () => work.current?.abort() };
}
