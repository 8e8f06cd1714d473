/** How our pages ask the background about other devices. */
import browser from 'webextension-polyfill';
import { deviceRoutes } from '../messages/device-routes.ts';
import { askThrough } from '../messages.ts';
import type { DeviceVerbs } from '../views/options/devices/device-verbs.ts';

/** What the settings page needs. */
export const deviceVerbs: DeviceVerbs = {
  standing: () => askThrough(deviceRoutes, 'sync-shown', {}),
  watchStanding: (onChange, signal) => {
    const listener = (changes: Record<string, unknown>): void => {
      if ('sync-plan' in changes || 'sync-status' in changes) onChange();
    };
    browser.storage.local.onChanged.addListener(listener);
    signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
  },
  test: (connection) => askThrough(deviceRoutes, 'sync-test', { connection, make: false }),
  make: (connection) => askThrough(deviceRoutes, 'sync-test', { connection, make: true }),
  join: (joining) => askThrough(deviceRoutes, 'sync-join', joining),
  choose: (choice) => askThrough(deviceRoutes, 'sync-choose', { choice }),
  do: (deed) => askThrough(deviceRoutes, 'sync-do', { deed }),
};
