/** The worker's part in backups that are made by themselves: it sees when one is due, and lets a page of ours make it. */
import browser, { type Permissions } from 'webextension-polyfill';
import { isDue, keepBackup, readBackup } from '../settings/backup.ts';

/** What the browser has to allow, which is asked when somebody switches them on. */
export const backupLeave: Permissions.Permissions = { permissions: ['downloads'] };

/** A window that is not private: pages of ours do not open in those. */
async function openWindow(): Promise<number | null> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  return windows.find(({ incognito }) => !incognito)?.id ?? null;
}

async function beginIfDue(): Promise<void> {
  if (!isDue(await readBackup()) || !(await browser.permissions.contains(backupLeave))) return;
  const windowId = await openWindow();
  if (windowId === null) return;
  // Written before anything else can go wrong: the next try is an hour away.
  await keepBackup({ tried: new Date().toISOString(), failed: true });
  // A worker cannot make addresses of files, so a page behind the others does, and closes itself.
  await browser.tabs.create({ url: '/backup.html', windowId, active: false });
}

/** Looks whether a backup is due, one look at a time. Never rejects. */
export async function lookAfterBackup(): Promise<void> {
  await navigator.locks
    .request('galley-backup-check', { ifAvailable: true }, (lock) => (lock === null ? null : beginIfDue()))
    .catch(() => null);
}
