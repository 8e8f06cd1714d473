// @vitest-environment jsdom
/** The folder of the downloads that backups go into: one within them, whatever somebody types. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { parseBackup } from '../../src/settings/backup.ts';
import { backupFolder } from '../../src/settings/backup-folder.ts';
import { Backup } from '../../src/views/options/backup.tsx';
import { noBackups } from './no-backups.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

test.each([
  ['Galley', 'Galley'],
  [' Papers/News ', 'Papers/News'],
  ['Papers\\News', 'Papers/News'],
  ['新聞/バックアップ', '新聞/バックアップ'],
  ['My backups 2026', 'My backups 2026'],
])('%j is a folder', (typed, folder) => {
  expect(backupFolder(typed)).toBe(folder);
});

test.each([
  ...['', ' ', '.', '..', '../x', 'a/../b', 'a/..', '/etc', '\\\\server\\share', 'C:\\x', 'C:', '~', '~/x'],
  ...['a//b', 'a/', 'a/ b', 'a /b', 'a./b', 'a.', '.hidden', 'con', 'a/NUL', 'aux.txt', 'LPT1', 'a?', 'a*b'],
  ...['a"b', 'a|b', '<a>', '%TEMP%', 'a\u0000b', 'a\nb', 'a\u202eb', 'x'.repeat(61), 'a/b/c/d/e/f'],
])('%j is none', (typed) => {
  expect(backupFolder(typed)).toBe(null);
});

test('what is stored counts only where it is a folder; else it is the one of before', () => {
  expect(parseBackup(null).folder).toBe('Galley');
  expect(parseBackup({ folder: 'Papers/News' }).folder).toBe('Papers/News');
  for (const folder of ['../x', '/etc', 'a\\b', 7, null])
    expect(parseBackup({ folder, interval: 'daily' })).toMatchObject({ folder: 'Galley', interval: 'daily' });
});

async function shown(stored: object) {
  const keepBackupFolder = vi.fn(async () => undefined);
  const place = document.createElement('div');
  document.body.append(place);
  const verbs = { ...noBackups, backup: async () => parseBackup(stored), keepBackupFolder };
  await act(async () => render(<Backup verbs={verbs} />, place));
  await act(async () => undefined);
  const field = place.querySelector<HTMLInputElement>('input[type="text"]');
  const type = (typed: string) =>
    act(async () => {
      if (field === null) throw new Error('no field');
      field.value = typed;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  return { place, field, type, keepBackupFolder };
}

test('the settings show it, keep another, and say where one is none', async () => {
  const { place, field, type, keepBackupFolder } = await shown({ interval: 'weekly', folder: 'Papers' });
  expect(field?.value).toBe('Papers');
  expect(place.querySelector('[role="status"]')?.textContent).toContain('go into Papers in your downloads');
  expect(place.textContent).toContain('in the folder Papers;');
  await type('../../etc');
  expect(keepBackupFolder).not.toHaveBeenCalled();
  expect(place.querySelector('[role="alert"]')?.textContent).toContain('no folder within your downloads');
  expect(field?.getAttribute('aria-invalid')).toBe('true');
  await type('Papers\\News');
  expect(keepBackupFolder).toHaveBeenCalledWith('Papers/News');
  expect(place.querySelector('[role="alert"]')).toBeNull();
});

test('where no backups make themselves nothing is said of where they go', async () => {
  const { place } = await shown({});
  expect(place.querySelector('[role="status"]')?.textContent).toBe('There is no backup yet.');
});
