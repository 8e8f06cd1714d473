/** How databases are opened beside the adapter: nothing is made, and the adapter's own handle stays known. */
import './library-ground.ts';
import { expect, it, vi } from 'vitest';
import { newest } from '../../src/library/newest.ts';
import { letGo, openAsIs, openSteadily } from '../../src/library/opening.ts';
import { openRescue } from '../../src/library/rescue.ts';
import { newName } from './library-help.ts';

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

it('makes none where the database has gone since it was listed', async () => {
  const name = newName();
  await expect(newest(name, { known: [{ name: `_pouch_${name}` }], count: 5 })).rejects.toThrow();
  await expect(openRescue(name)).rejects.toThrow();
  expect(await names()).not.toContain(`_pouch_${name}`);
});

it('has the adapter let go of its own handle, whatever was opened beside it since', async () => {
  const name = newName();
  await openSteadily(name);
  const asked = indexedDB.open(name, 1);
  await new Promise((resolve) => asked.addEventListener('success', resolve));
  const handle = asked.result;
  handle.onversionchange = vi.fn();
  const beside = await openAsIs(name);
  beside.close();
  letGo(name);
  expect(handle.onversionchange).toHaveBeenCalledOnce();
  handle.close();
});
