/** A page that nobody looks at: makes the backup that is due, puts it into the downloads, and closes. */
import browser, { type Downloads } from 'webextension-polyfill';
import { keepBackup, readBackup } from '../settings/backup.ts';
import { markWords } from '../words.ts';
import { makeArchives, withBin } from './archiving.ts';
import { ownLibrary } from './own-library.ts';

/** Waits until a download has ended; rejects where it was broken off. */
function ended(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (state: string | undefined): void => {
      if (state === 'complete') resolve();
      if (state === 'interrupted') reject(new Error('the download was broken off'));
    };
    browser.downloads.onChanged.addListener((change: Downloads.OnChangedDownloadDeltaType) => {
      if (change.id === id) look(change.state?.current);
    });
    browser.downloads.search({ id }).then(([item]) => look(item?.state), reject);
  });
}

async function keepFile(name: string, file: Blob): Promise<void> {
  const url = URL.createObjectURL(file);
  const filename = `${(await readBackup()).folder}/${name}`;
  await ended(await browser.downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false }));
  URL.revokeObjectURL(url);
}

async function run(): Promise<void> {
  const begun = new Date().toISOString();
  const { signal } = new AbortController();
  const { files } = await makeArchives(withBin(ownLibrary()), { signal, onProgress: () => undefined });
  for (const { name, file } of files) await keepFile(name, file);
  await keepBackup({ last: begun, failed: false });
}

markWords(document.documentElement);
// Where it failed, the word of that stands already.
await run().catch(() => null);
const own = await browser.tabs.getCurrent();
if (own?.id !== undefined) await browser.tabs.remove(own.id);
