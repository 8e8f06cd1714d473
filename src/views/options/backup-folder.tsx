/** The folder of the downloads into which backups go by themselves. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { backupFolder } from '../../settings/backup-folder.ts';
import { say } from '../../words.ts';

type Props = { folder: string; keep: (folder: string) => Promise<void> };

export function BackupFolder({ folder, keep }: Props): JSX.Element {
  const [wrong, setWrong] = useState<'no' | 'yes'>('no');
  const change = (field: HTMLInputElement): void => {
    const wanted = backupFolder(field.value);
    setWrong(wanted === null ? 'yes' : 'no');
    if (wanted === null) return;
    field.value = wanted;
    void keep(wanted).catch(() => setWrong('yes'));
  };
  return (
    <div class="backup-folder">
      <label>
        <span>{say('backupFolder')}</span>
        <input
          type="text"
          dir="auto"
          spellcheck={false}
          defaultValue={folder}
          maxLength={300}
          aria-invalid={wrong === 'yes'}
          aria-describedby={wrong === 'yes' ? 'backup-folder-wrong' : undefined}
          onChange={(event) => change(event.currentTarget)}
        />
      </label>
      {wrong === 'yes' && (
        <p role="alert" id="backup-folder-wrong">
          {say('backupFolderWrong')}
        </p>
      )}
    </div>
  );
}
