/**
 * The browser's storage for what is set: with its own sync, or on this device alone where sync does not take it.
 * What lies on the device is newer than what sync holds, for a change that sync takes clears it away.
 */
import browser from 'webextension-polyfill';
import { asRecord } from '../settings.ts';

export type Stored = Record<string, unknown>;

async function readArea(area: 'local' | 'sync', keys: string[] | null): Promise<Stored> {
  return asRecord(await browser.storage[area].get(keys));
}

/** What sync holds under those keys; nothing where whoever governs the browser has switched it off. */
export function readSynced(keys: string[] | null): Promise<Stored> {
  return readArea('sync', keys).catch((): Stored => ({}));
}

/** What this device alone holds under those keys. */
export function readHere(keys: string[] | null): Promise<Stored> {
  return readArea('local', keys);
}

/** The stored values of those keys, or of all. */
export async function read(keys: string[] | null): Promise<Stored> {
  const [synced, here] = await Promise.all([readSynced(keys), readHere(keys)]);
  return { ...synced, ...here };
}

/** Writes to sync, and to this device where sync refuses: no network account, no room, too many changes. */
export async function write(values: Stored): Promise<void> {
  try {
    await browser.storage.sync.set(values);
  } catch {
    await browser.storage.local.set(values);
    return;
  }
  await browser.storage.local.remove(Object.keys(values));
}

/** Writes to this device alone. */
export async function writeHere(values: Stored): Promise<void> {
  await browser.storage.local.set(values);
}

/** Forgets what is stored under those keys. */
export async function drop(keys: string[]): Promise<void> {
  await browser.storage.local.remove(keys);
  await browser.storage.sync.remove(keys).catch(() => null); // Then nothing was there.
}

/** Forgets what this device alone holds under a key. */
export async function dropHere(key: string): Promise<void> {
  await browser.storage.local.remove(key);
}

/** Calls back with the keys of every change, from whichever window or device it comes, until the signal aborts. */
export function watch(onChange: (keys: readonly string[]) => void, signal: AbortSignal): void {
  const listener = (changes: Stored): void => onChange(Object.keys(changes));
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
