/** Backups: by hand from the options, reminded of in the library, and read again. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { catchFiles, caught } from '../file-hands.ts';
import { pressButton, there, words } from '../hands.ts';
import { saveFromPopup } from '../library-hands.ts';
import { mainStory } from '../site.ts';
import { until, type View } from '../view.ts';

const textOf = (view: View, selector: string): Promise<string> =>
  view.run((root, wanted) => root.querySelector(wanted)?.textContent ?? '', selector);

/** By how many pixels the first row stands elsewhere for that element. */
function rowsMovedBy(root: ParentNode, selector: string): number {
  const top = () => root.querySelector('.row')?.getBoundingClientRect().top ?? Number.NaN;
  const element = root.querySelector<HTMLElement>(selector);
  const before = top();
  element?.style.setProperty('display', 'none');
  const moved = before - top();
  element?.style.removeProperty('display');
  return moved;
}

export const backup: Topic = (here) => {
  test('the options make a backup of everything and tell how old it is', async () => {
    const { galley, site } = here();
    await saveFromPopup(galley, site.origin + mainStory().path);
    await galley.open(galley.own('options.html'));
    await until('word that there is none', async () =>
      (await galley.page.run(() => document.body.textContent ?? '')).includes(words('backupNever')),
    );
    await catchFiles(galley.page);
    await pressButton(galley.page, 'backupNow');
    const { name, bytes } = await caught(galley.page);
    expect(name).toMatch(/^galley-library-\d{4}-\d\d-\d\d\.zip$/);
    const files = unzipSync(bytes);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest.counts.stories).toBe(1);
    expect(manifest.counts.images).toBeGreaterThan(0);
    await until('its age', async () =>
      (await galley.page.run(() => document.body.textContent ?? '')).includes(
        words('backupLast').replace('$1', 'today'),
      ),
    );
  });

  test('after a long time without one the library reminds of it, and is quiet when it is made', async () => {
    const { galley } = here();
    await galley.open(galley.own('library.html'));
    await galley.page.run(async () => {
      // As if the last backup had been made long before the story was saved.
      await chrome.storage.local.set({ backup: { last: '2020-01-01T00:00:00.000Z' } });
    });
    await galley.open(`${galley.own('library.html')}?again`);
    await until('the reminder', async () => (await textOf(galley.page, '.backup-reminder')) !== '');
    expect(await textOf(galley.page, '.backup-reminder')).toContain('years ago');
    await there(galley.page, '.row');
    expect(await galley.page.run(rowsMovedBy, '.backup-reminder')).toBe(0);
    await catchFiles(galley.page);
    await pressButton(galley.page, 'backupNow');
    expect((await caught(galley.page)).name).toMatch(/\.zip$/);
    await galley.open(`${galley.own('library.html')}?once-more`);
    await until('the list', async () => (await textOf(galley.page, 'li h2')) !== '');
    expect(await textOf(galley.page, '.backup-reminder')).toBe('');
  });

  test('choosing a time without the leave to write files keeps the choice and says what happens instead', async () => {
    const { galley } = here();
    await galley.open(galley.own('options.html'));
    const asked = await galley.page.run(async () => {
      const permissions = await chrome.permissions.getAll();
      return permissions.permissions?.includes('downloads') ?? false;
    });
    expect(asked).toBe(false);
    await galley.page.run(() => {
      Reflect.set(chrome.permissions, 'request', async () => false);
      if ('browser' in globalThis) {
        const { permissions } = Reflect.get(globalThis, 'browser');
        Reflect.set(permissions, 'request', async () => false);
      }
    });
    await until('the choice', () =>
      galley.page.run((root, name) => {
        const label = [...root.querySelectorAll('label')].find(
          ({ textContent }) => textContent?.trim() === name,
        );
        label?.querySelector('input')?.click();
        return label !== undefined;
      }, words('backupWeekly')),
    );
    await until('what happens instead', async () =>
      (await galley.page.run(() => document.body.textContent ?? '')).includes(words('backupRefused')),
    );
    await until('the choice to be kept', () =>
      galley.page.run(async () => {
        const { backup } = await chrome.storage.local.get('backup');
        return Reflect.get(Object(backup), 'interval') === 'weekly';
      }),
    );
  });
};
