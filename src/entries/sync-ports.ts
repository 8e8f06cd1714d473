/** How our pages ask the background about other devices. */
import browser from 'webextension-polyfill';
import { askBackground } from '../messages.ts';
import type { DeviceVerbs } from '../views/options/devices/device-verbs.ts';

/** What the settings page needs. */
export const deviceVerbs: DeviceVerbs = {
  standing: () => askBackground('sync-shown', {}),
  watchStanding: (onChange, signal) => {
    const listener = (changes: Record<string, unknown>): void => {
      if ('sync-plan' in changes || 'sync-status' in changes) onChange();
    };
    browser.storage.local.onChanged.addListener(listener);
    signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
  },
  test: (connection) => askBackground('sync-test', { connection, make: false }),
  make: (connection) => askBackground('sync-test', { connection, make: true }),
  join: (joining) => askBackground('sync-join', joining),
  choose: (choice) => askBackground('sync-choose', { choice }),
  do: (deed) => askBackground('sync-do', { deed }),
};
