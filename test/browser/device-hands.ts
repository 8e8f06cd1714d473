/** What is done with a library on several devices: joining, running, and looking at what each holds. */
import type { Connection } from '../../src/devices.ts';
import { wholeChoice } from '../../src/devices.ts';
import { storyAt } from '../devices/told-story.ts';
import type { Galley } from './galley.ts';
import { until } from './view.ts';

/** Asks the background as a page of Galley's own does, from the tab behind; gives its answer as JSON. */
export function tell(galley: Galley, type: string, request: object): Promise<string> {
  return galley.desk.run(
    async (_root, message) => JSON.stringify(await chrome.runtime.sendMessage(JSON.parse(message))),
    JSON.stringify({ type, request }),
  );
}

/** Joins a database with a passphrase. */
export async function joinAs(galley: Galley, connection: Connection, passphrase: string): Promise<void> {
  const answer = await tell(galley, 'sync-join', { connection, passphrase, choice: wholeChoice });
  if (!answer.includes('"good"')) throw new Error(answer);
}

/** Saves an invented story by its name with a text. */
export async function save(device: Galley, name: string, text: string): Promise<void> {
  const told = await tell(device, 'save-story', { article: storyAt(name, text) });
  if (!told.includes('"saved"')) throw new Error(told);
}

/** Notes something at the beginning of a story. */
export async function mark(device: Galley, name: string, note: string): Promise<void> {
  const { url, title, siteName } = storyAt(name, '');
  const anchor = { part: 'body', block: 0, offset: 0, exact: 'The', prefix: '', suffix: '' };
  const id = Buffer.from(note.padEnd(16).slice(0, 16)).toString('hex');
  await tell(device, 'keep-marks', {
    story: { url, title, siteName },
    drafts: [{ id, colour: 'blue', note, anchor }],
  });
}

/** All documents of a library that are shared: by id its revision and, but for pictures, what it says. */
export function sharedIn({ desk }: Galley): Promise<Record<string, string>> {
  return desk.run(
    () =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const opening = indexedDB.open('_pouch_galley');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('docs').objectStore('docs').getAll();
          reading.onsuccess = () => {
            database.close();
            const living = reading.result.filter(
              ({ id, deleted }) => deleted === 0 && !id.startsWith('meta:'),
            );
            resolve(
              Object.fromEntries(
                living.map(({ id, rev, revs }) => [id, `${rev} ${JSON.stringify(revs[rev].data)}`]),
              ),
            );
          };
        };
      }),
  );
}

/** Lets devices run until their libraries are equal and as wanted; gives what they hold. */
export function untilEqual(
  what: string,
  devices: readonly Galley[],
  isWanted: (held: string) => boolean,
  seconds = 120,
): Promise<string> {
  return until(
    what,
    async () => {
      for (const device of devices) await tell(device, 'sync-do', { deed: 'run' });
      const [first, ...others] = await Promise.all(devices.map(sharedIn));
      const held = sorted(first);
      return others.every((other) => sorted(other) === held) && isWanted(held) && held;
    },
    seconds,
  );
}

function sorted(held: Record<string, string> | undefined): string {
  return JSON.stringify(Object.entries(held ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)));
}
