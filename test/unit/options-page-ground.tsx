/** The page of settings over a kind browser. Each test begins with an empty page. */
import { render } from 'preact';
import { act as flush } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { noStatus } from '../../src/devices.ts';
import { parseSettings } from '../../src/settings.ts';
import type { DeviceVerbs } from '../../src/views/options/devices/device-verbs.ts';
import { OptionsPage } from '../../src/views/options/options-page.tsx';
import type { OptionsVerbs } from '../../src/views/options/verbs.ts';
import { noBackups } from './no-backups.ts';

/** Does something and lets everything that follows from it come to rest: effects, promises, and theirs. */
export async function act(deed: () => unknown) {
  await flush(async () => void (await deed()));
  for (let round = 0; round < 5; round++) await flush(async () => undefined);
}

export const settings = parseSettings(null);
export const changeLook = vi.fn();
/** Where the page is shown. */
export const place = document.createElement('div');

/** Takes back that all settings were forgotten. */
export const undo = vi.fn(async () => undefined);

function kindDevices() {
  const good = { at: 'good', content: 'empty', clock: null } as const;
  return {
    standing: vi.fn<DeviceVerbs['standing']>(async () => ({ shown: null, status: noStatus, kept: null })),
    watchStanding: vi.fn<DeviceVerbs['watchStanding']>(),
    test: vi.fn<DeviceVerbs['test']>(async () => good),
    make: vi.fn<DeviceVerbs['make']>(async () => good),
    join: vi.fn<DeviceVerbs['join']>(async () => good),
    choose: vi.fn(async () => null),
    do: vi.fn(async () => null),
  };
}

/** What was kept before the way of storing changed, and libraries that were put away: there are none. */
function kindStores() {
  return {
    before: {
      time: vi.fn<OptionsVerbs['before']['time']>(async () => null),
      hand: vi.fn(async () => undefined),
      putBack: vi.fn(async () => ({ done: 4, left: 1 })),
    },
    aside: {
      all: vi.fn<OptionsVerbs['aside']['all']>(async () => []),
      read: vi.fn<OptionsVerbs['aside']['read']>(),
      use: vi.fn<OptionsVerbs['aside']['use']>(async () => undefined),
    },
  };
}

/** A browser that grants everything. */
export function kindBrowser() {
  return {
    commands: vi.fn<OptionsVerbs['commands']>(async () => [
      { name: 'toggle-reader', description: 'Open or close the reader in the page', shortcut: 'Alt+R' },
    ]),
    openShortcuts: vi.fn(async () => undefined),
    hasAccess: vi.fn(async () => true),
    askAccess: vi.fn(async () => true),
    watchAccess: vi.fn<OptionsVerbs['watchAccess']>(),
    storage: vi.fn<OptionsVerbs['storage']>(async () => ({
      used: 12_000_000,
      free: null,
      parts: { pictures: 3_000_000, texts: 6_000_000, older: 1_000_000, search: 2_000_000 },
      kept: false,
    })),
    keepStorage: vi.fn(async () => true),
    checkLibrary: vi.fn<OptionsVerbs['checkLibrary']>(async () => ({
      stories: 3,
      mended: 0,
      apart: 0,
      kept: 0,
      found: [],
    })),
    apartText: vi.fn(async () => '{}'),
    ...noBackups,
    settingsText: vi.fn(async () => '{}'),
    importSettings: vi.fn<OptionsVerbs['importSettings']>(async () => ({ at: 'bad', why: 'other-file' })),
    resetSettings: vi.fn(async () => undo),
    allRules: vi.fn<OptionsVerbs['allRules']>(async () => new Map()),
    keepRules: vi.fn(async () => undefined),
    watchRules: vi.fn<OptionsVerbs['watchRules']>(),
    allMarks: vi.fn<OptionsVerbs['allMarks']>(async () => []),
    keepMarks: vi.fn(async () => undefined),
    devices: kindDevices(),
    room: { read: vi.fn<OptionsVerbs['room']['read']>(async () => 0), keep: vi.fn(async () => undefined) },
    ...kindStores(),
  };
}

/** The same, but for what is given. */
export const browserWith = (change: Partial<OptionsVerbs>): OptionsVerbs => ({ ...kindBrowser(), ...change });

/** Shows the page. */
export const show = (verbs: OptionsVerbs) =>
  act(() => render(<OptionsPage settings={settings} changeLook={changeLook} verbs={verbs} />, place));
/** All that a section says. */
export const section = (name: string) =>
  place.querySelector(`section[aria-labelledby="${name}"]`)?.textContent ?? '';
/** The button of that name. */
export const button = (name: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name);
/** Presses it. */
export const press = (name: string) => act(() => button(name)?.click());

beforeEach(() => {
  document.body.append(place);
});

afterEach(() => act(() => render(null, place)));
