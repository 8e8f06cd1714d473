import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { catchFiles, caught } from '../file-hands.ts';
import { forget } from '../forget.ts';
import type { Galley } from '../galley.ts';
import { openReader, pressButton, readerGone, words } from '../hands.ts';
import { markFirstBlock, marksIn } from '../mark-hands.ts';
import { storyNamed } from '../site.ts';
import { until } from '../view.ts';

/** Waits until the settings have read the list of marks, and list so many. */
async function listed(galley: Galley, count: number): Promise<void> {
  await galley.open(galley.own('options.html'));
  await said(galley, count > 0 ? 'marksAllWhy' : 'marksAllNone');
  await until(`a list of ${count} marks`, () =>
    galley.page.run((root, wanted) => root.querySelectorAll('.marks-list a').length === wanted, count),
  );
}

/** Waits until the tab in front says something. */
async function said(galley: Galley, key: Parameters<typeof words>[0]): Promise<void> {
  await until(`“${words(key)}”`, () =>
    galley.page.run(
      (root, wanted) => (root.querySelector('main')?.textContent ?? '').includes(wanted),
      words(key),
    ),
  );
}

export const looseMarks: Topic = (here) => {
  test('a mark in a story that is not saved goes into a backup, comes back from it, and goes with its undo', async () => {
    const { galley, site } = here();
    const page = site.origin + storyNamed('viaduct-line').path;
    const marked = (count: number): Promise<true> =>
      until(
        `${count} marks in the story`,
        async () => (await marksIn(galley.reader)).length === count || null,
      );
    await galley.open(page);
    await openReader(galley);
    await markFirstBlock(galley);
    await galley.press('Escape');
    await readerGone(galley);
    await galley.open(galley.own('options.html'));
    await catchFiles(galley.page);
    await pressButton(galley.page, 'backupNow');
    const { name, bytes } = await caught(galley.page);
    const folder = mkdtempSync(join(tmpdir(), 'galley-marks-'));
    writeFileSync(join(folder, name), bytes);
    await forget(galley, site.origin);
    await listed(galley, 0);
    await galley.open(galley.own('import.html'));
    await galley.chooseFile(join(folder, name));
    await said(galley, 'importStart');
    await pressButton(galley.page, 'importStart');
    await said(galley, 'importUndo');
    await galley.open(page);
    await openReader(galley);
    await marked(1);
    await listed(galley, 1);
    await galley.open(galley.own('import.html'));
    await said(galley, 'importUndo');
    await pressButton(galley.page, 'importUndo');
    await said(galley, 'importUndone');
    await listed(galley, 0);
    rmSync(folder, { recursive: true });
  });
};
