/** Backups: how old the last one is, one now, and whether Galley makes them by itself. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Interval, intervals, type Backup as Known } from '../../settings/backup.ts';
import { ownFolder } from '../../settings/backup-folder.ts';
import { say, type WordKey, wordsLanguage } from '../../words.ts';
import { agoWords } from '../parts/ago.ts';
import { type ExportHow, type ExportOutcome, ExportState, useExporting } from '../parts/export-state.tsx';
import { BackupFolder } from './backup-folder.tsx';
import { Section } from './section.tsx';
import { useAnswer } from './use-answer.ts';

export type BackupVerbs = {
  backup(): Promise<Known>;
  watchBackup(onChange: () => void, signal: AbortSignal): void;
  backUp(how: ExportHow): Promise<ExportOutcome>;
  /** Must be called while a press is handled, for the browser may ask for leave; false where that was refused. */
  setBackups(interval: Interval): Promise<boolean>;
  keepBackupFolder(folder: string): Promise<void>;
};

const words: Readonly<Record<Interval, WordKey>> = {
  off: 'backupOff',
  daily: 'backupDaily',
  weekly: 'backupWeekly',
  monthly: 'backupMonthly',
};

function lastWords({ last, failed, interval, folder }: Known): string {
  const age = last === null ? say('backupNever') : say('backupLast', agoWords(last, wordsLanguage()));
  if (interval === 'off') return age;
  return [age, ...(failed ? [say('backupFailed')] : []), say('backupInto', folder)].join(' ');
}

type ChoiceProps = { interval: Interval; chosen: Interval; choose: (interval: Interval) => void };

function Choice({ interval, chosen, choose }: ChoiceProps): JSX.Element {
  return (
    <label>
      <input type="radio" name="backups" checked={interval === chosen} onChange={() => choose(interval)} />
      <span>{say(words[interval])}</span>
    </label>
  );
}

function useBackup(verbs: BackupVerbs): [Known | null, () => void] {
  const [answer, again] = useAnswer(verbs.backup);
  useEffect(() => {
    const ending = new AbortController();
    verbs.watchBackup(again, ending.signal);
    return () => ending.abort();
  }, [verbs, again]);
  return [answer.at === 'given' ? answer.value : null, again];
}

export function Backup({ verbs }: { verbs: BackupVerbs }): JSX.Element {
  const [known, again] = useBackup(verbs);
  const [state, start] = useExporting();
  const [leave, setLeave] = useState<'given' | 'refused'>('given');
  const choose = (interval: Interval): void => {
    const end = (isGiven: boolean): void => {
      setLeave(isGiven ? 'given' : 'refused');
      again();
    };
    verbs.setBackups(interval).then(end, () => end(false));
  };
  return (
    <Section id="backup" title={say('backupTitle')}>
      <p>{say('backupWhy')}</p>
      <p role="status">{known === null ? '' : lastWords(known)}</p>
      <div class="ways">
        <button
          type="button"
          class="button edged"
          disabled={state.at === 'busy'}
          onClick={() => start(verbs.backUp)}
        >
          {say('backupNow')}
        </button>
      </div>
      <ExportState state={state} />
      <fieldset class="export-formats">
        <legend>{say('backupEvery')}</legend>
        {intervals.map((interval) => (
          <Choice key={interval} interval={interval} chosen={known?.interval ?? 'off'} choose={choose} />
        ))}
      </fieldset>
      {known !== null && <BackupFolder folder={known.folder} keep={verbs.keepBackupFolder} />}
      <p>{say('backupAsk', known?.folder ?? ownFolder)}</p>
      {leave === 'refused' && <p role="alert">{say('backupRefused')}</p>}
    </Section>
  );
}
