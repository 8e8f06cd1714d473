/** Backups of which there is nothing to tell, for tests of views that are about something else. */
import { parseBackup } from '../../src/settings/backup.ts';
import type { ReminderVerbs } from '../../src/views/library/backup-reminder.tsx';
import type { BackupVerbs } from '../../src/views/options/backup.tsx';

export const noBackups: ReminderVerbs & BackupVerbs = {
  reminder: async () => null,
  putOff: async () => undefined,
  backUp: async () => ({ names: [], lost: 0 }),
  backup: async () => parseBackup(null),
  watchBackup: () => undefined,
  setBackups: async () => true,
  keepBackupFolder: async () => undefined,
};
