/** A quiet line above the list when there has been no backup for long: removing Galley removes the library. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Reminder } from '../../settings/backup.ts';
import { say, sayCount, wordsLanguage } from '../../words.ts';
import { agoWords } from '../parts/ago.ts';
import { type ExportHow, type ExportOutcome, ExportState, useExporting } from '../parts/export-state.tsx';

export type ReminderVerbs = {
  /** What to remind of now, or null. */
  reminder(): Promise<Reminder | null>;
  /** Leaves it for a while. */
  putOff(): Promise<void>;
  backUp(how: ExportHow): Promise<ExportOutcome>;
};

function wordsOf(reminder: Reminder): string {
  if (reminder.why === 'saves') return sayCount('backupRemind', reminder.count);
  return reminder.last === null
    ? say('backupNever')
    : say('backupLast', agoWords(reminder.last, wordsLanguage()));
}

export function BackupReminder({ verbs }: { verbs: ReminderVerbs }): JSX.Element | null {
  const [reminder, setReminder] = useState<Reminder | null>(null);
  const [state, start] = useExporting();
  useEffect(() => {
    verbs.reminder().then(setReminder, () => null); // Then the options still tell of it.
  }, [verbs]);
  if (reminder === null) return null;
  const later = (): void => {
    setReminder(null);
    void verbs.putOff().catch(() => null);
  };
  const isOver = state.at === 'done';
  return (
    <aside class="backup-reminder" aria-label={say('backupTitle')}>
      {!isOver && <p>{`${wordsOf(reminder)} ${say('backupWhyShort')}`}</p>}
      <ExportState state={state} />
      <p class="ways">
        {state.at !== 'busy' && !isOver && (
          <button type="button" class="button strong" onClick={() => start(verbs.backUp)}>
            {say('backupNow')}
          </button>
        )}
        <button type="button" class="button" onClick={isOver ? () => setReminder(null) : later}>
          {say(isOver ? 'libraryDismiss' : 'backupLater')}
        </button>
      </p>
    </aside>
  );
}
