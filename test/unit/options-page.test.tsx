// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { act as flush } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noStatus } from '../../src/devices.ts';
import type { MarkInStory } from '../../src/marks.ts';
import { parseSettings } from '../../src/settings.ts';
import type { DeviceVerbs } from '../../src/views/options/devices/device-verbs.ts';
import { OptionsPage } from '../../src/views/options/options-page.tsx';
import type { OptionsVerbs } from '../../src/views/options/verbs.ts';

import { noBackups } from './no-backups.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

/** Does something and lets everything that follows from it come to rest: effects, promises, and theirs. */
async function act(deed: () => unknown) {
  await flush(async () => void (await deed()));
  for (let round = 0; round < 5; round++) await flush(async () => undefined);
}

const settings = parseSettings(null);
const changeLook = vi.fn();
const place = document.createElement('div');

const undo = vi.fn(async () => undefined);

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

function kindBrowser() {
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
      pictures: 3_000_000,
      kept: false,
    })),
    keepStorage: vi.fn(async () => true),
    checkLibrary: vi.fn<OptionsVerbs['checkLibrary']>(async () => ({
      stories: 3,
      mended: 0,
      apart: 0,
      kept: 0,
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
    before: {
      time: vi.fn<OptionsVerbs['before']['time']>(async () => null),
      hand: vi.fn(async () => undefined),
      putBack: vi.fn(async () => ({ done: 4, left: 1 })),
    },
    aside: {
      all: async () => [],
      read: vi.fn<OptionsVerbs['aside']['read']>(),
      use: vi.fn(async () => undefined),
    },
  };
}

const browserWith = (change: Partial<OptionsVerbs>): OptionsVerbs => ({ ...kindBrowser(), ...change });

const show = (verbs: OptionsVerbs) =>
  act(() => render(<OptionsPage settings={settings} changeLook={changeLook} verbs={verbs} />, place));
const section = (name: string) =>
  place.querySelector(`section[aria-labelledby="${name}"]`)?.textContent ?? '';
const button = (name: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const press = (name: string) => act(() => button(name)?.click());

beforeEach(() => {
  document.body.append(place);
});

afterEach(() => act(() => render(null, place)));

describe('appearance', () => {
  it("tells how well letters and links stand out in colours of one's own", async () => {
    const colors = { paper: '#ffffff', ink: '#000000', accent: '#aaaaaa' };
    const own = parseSettings({ ...settings, theme: 'custom', colors });
    await act(() =>
      render(<OptionsPage settings={own} changeLook={changeLook} verbs={kindBrowser()} />, place),
    );
    const told = [...place.querySelectorAll('.look-legible')].map(({ textContent }) => textContent);
    expect(told).toEqual([
      'Letters: contrast 21 to 1, very easy to read.',
      'Links and marks: contrast 2.3 to 1, hard to read.',
      'Letters on marks: contrast 15.3 to 1, very easy to read.',
    ]);
  });

  it('is shown on a small story that cannot be operated', async () => {
    await show(kindBrowser());
    expect(place.querySelector('[inert] article[data-story] h1')?.textContent).toContain('harbour');
    expect((await axe.run(place)).violations.map(({ id }) => id)).toEqual([]);
  }, 60_000);

  it('is changed by its choices', async () => {
    await show(kindBrowser());
    const dark = [...place.querySelectorAll('label')].find(({ textContent }) => textContent === 'Dark');
    await act(() => dark?.click());
    expect(changeLook).toHaveBeenCalledWith({ theme: 'dark' });
  });
});

describe('shortcuts', () => {
  it('are those that the browser granted', async () => {
    await show(kindBrowser());
    expect(section('shortcuts')).toContain('Open or close the reader in the pageAltR');
    expect(section('shortcuts')).not.toContain('did not grant');
  });

  it('that were not granted are told plainly', async () => {
    await show(browserWith({ commands: async () => [{ name: 'save-story', description: 'Save' }] }));
    expect(section('shortcuts')).toContain('SaveNot set');
    expect(section('shortcuts')).toContain('did not grant');
  });

  it('are read again when the person comes back', async () => {
    const verbs = kindBrowser();
    await show(verbs);
    verbs.commands.mockResolvedValue([{ name: 'toggle-reader', description: 'Read', shortcut: 'Alt+G' }]);
    await act(() => dispatchEvent(new Event('focus')));
    expect(section('shortcuts')).toContain('ReadAltG');
  });

  it('are changed in the page of the browser, or by its menu where no page can be opened', async () => {
    const verbs = kindBrowser();
    await show(verbs);
    await press('Change shortcuts');
    expect(verbs.openShortcuts).toHaveBeenCalledOnce();
    await show(browserWith({ openShortcuts: null }));
    expect(section('shortcuts')).toContain('about:addons');
  });
});

describe('access to sites', () => {
  it('is asked for again while the button is being pressed, and its loss is told', async () => {
    const verbs = browserWith({ hasAccess: vi.fn().mockResolvedValueOnce(false).mockResolvedValue(true) });
    await show(verbs);
    expect(section('may')).toContain('keeps Galley away');
    await press('Ask again');
    expect(verbs.askAccess).toHaveBeenCalledOnce();
    expect(section('may')).toContain('may read the news sites');
    expect(button('Ask again')).toBeUndefined();
  });

  it.each([
    ['says no', async () => false],
    ['fails', () => Promise.reject(new Error('no gesture'))],
  ])('is told when the browser %s', async (_, askAccess) => {
    await show(browserWith({ hasAccess: async () => false, askAccess }));
    await press('Ask again');
    expect(section('may')).toContain('did not allow it');
  });

  it('follows what is changed in the browser meanwhile', async () => {
    const verbs = kindBrowser();
    await show(verbs);
    verbs.hasAccess.mockResolvedValue(false);
    await act(() => verbs.watchAccess.mock.lastCall?.[0]());
    expect(section('may')).toContain('keeps Galley away');
  });
});

describe('storage', () => {
  it('tells what is used, and that it is kept once the browser has promised', async () => {
    const verbs = kindBrowser();
    await show(verbs);
    expect(section('storage')).toContain('12 MB');
    verbs.storage.mockResolvedValue({ used: 12_000_000, free: 5_000_000_000, pictures: 0, kept: true });
    await press('Ask the browser to keep it');
    expect(section('storage')).toContain('5 GB free');
    expect(section('storage')).toContain('has promised to keep it, even');
    expect(button('Ask the browser to keep it')).toBeUndefined();
  });

  it('tells when the browser does not promise', async () => {
    await show(browserWith({ keepStorage: async () => false }));
    await press('Ask the browser to keep it');
    expect(section('storage')).toContain('did not promise');
  });

  it('tells when the browser does not say', async () => {
    await show(browserWith({ storage: () => Promise.reject(new Error('private')) }));
    expect(section('storage')).toContain('does not say how much');
  });
});

describe('the limit for all pictures', () => {
  it('is chosen, measured, and said to be reached', async () => {
    const verbs = kindBrowser();
    verbs.room.read.mockResolvedValue(250);
    verbs.storage.mockResolvedValue({ used: 3e8, free: null, pictures: 250_000_000, kept: true });
    await show(verbs);
    expect(place.querySelector('meter')?.getAttribute('max')).toBe('250000000');
    expect(section('storage')).toContain('new stories are saved without theirs');
    const label = [...place.querySelectorAll('label')].find(({ textContent }) => textContent === '1 GB');
    await act(() => label?.click());
    expect(verbs.room.keep).toHaveBeenCalledWith(1_000);
  });
});

describe('the check of the library', () => {
  it('tells that nothing was wrong', async () => {
    await show(kindBrowser());
    expect(section('storage')).toContain('Pictures take 3 MB of it.');
    await press('Check the library');
    expect(section('storage')).toContain('3 stories were checked. Nothing was wrong.');
  });

  it('puts back what was kept before the way of storing changed, and says what was left', async () => {
    const verbs = kindBrowser();
    verbs.before.time.mockResolvedValueOnce('2026-11-20T00:00:00.000Z');
    await show(verbs);
    expect(section('storage')).toContain('2026 Galley changed the way the library is stored');
    await press('Put it back');
    expect(section('storage')).toContain('Records put back: 4. Left, since they were changed afterwards: 1.');
    expect(section('storage')).not.toContain('changed the way');
  });

  it('tells what was mended and what was set apart, and hands that over', async () => {
    const checkLibrary = async () => ({ stories: 1, mended: 2, apart: 1, kept: 1 });
    const verbs = { ...kindBrowser(), checkLibrary };
    await show(verbs);
    await press('Check the library');
    expect(section('storage')).toContain(
      '1 story was checked. 2 records were mended. 1 damaged record was set apart.',
    );
    URL.createObjectURL = () => 'blob:x';
    await press('Save damaged records as a file');
    expect(verbs.apartText).toHaveBeenCalled();
  });

  it('tells when it fails', async () => {
    await show(browserWith({ checkLibrary: () => Promise.reject(new Error('no')) }));
    await press('Check the library');
    expect(section('storage')).toContain('could not be checked');
  });
});

describe('the file of settings', () => {
  const give = (text: string) => {
    const input = place.querySelector<HTMLInputElement>('input[type="file"]');
    Object.defineProperty(input, 'files', { value: [{ text: async () => text }], configurable: true });
    return act(() => input?.dispatchEvent(new Event('change', { bubbles: true })));
  };

  it('that is none of ours is refused in words', async () => {
    await show(kindBrowser());
    await give('{}');
    expect(section('file')).toContain('not a file of Galley');
  });

  it('that is partly wrong counts, and says what was left out', async () => {
    const importSettings = async () => ({ at: 'good' as const, wrong: ['theme', 'glitter'], undo });
    await show(browserWith({ importSettings }));
    await give('{}');
    expect(section('file')).toContain('theme, glitter');
  });

  it('can be forgotten, and that can be undone', async () => {
    await show(kindBrowser());
    await press('Reset all settings');
    await press('Undo');
    expect(undo).toHaveBeenCalledOnce();
    expect(section('file')).toContain('as it was');
  });
});

describe('the marks of all stories', () => {
  const at = '2026-03-01T12:00:00.000Z';
  const anchor = {
    part: 'body',
    block: 0,
    offset: 0,
    exact: 'the bell',
    prefix: 'Rang ',
    suffix: ' rang',
  } as const;
  const markOf = (number: number): MarkInStory => ({
    story: { url: 'https://gazette.example/bell', title: `Story ${number}`, siteName: 'Gazette' },
    mark: {
      ...{ id: number.toString(16).padStart(32, '0'), colour: 'green', note: '', anchor },
      ...{ madeAt: at, changedAt: at },
    },
  });

  it('say how they are made where there are none', async () => {
    await show(kindBrowser());
    expect(section('marks')).toContain('Nothing is marked yet');
  });

  it('lead to their words, and are removed with a way back', async () => {
    const verbs = kindBrowser();
    const given = markOf(1);
    verbs.allMarks.mockResolvedValueOnce([given]);
    await show(verbs);
    expect(place.querySelector('.marks-list a')?.getAttribute('href')).toBe(
      'https://gazette.example/bell#:~:text=Rang-,the%20bell,-rang',
    );
    await act(() => place.querySelector<HTMLButtonElement>('.marks-list button')?.click());
    expect(verbs.keepMarks).toHaveBeenLastCalledWith(given.story, [{ id: given.mark.id, gone: true }]);
    expect(section('marks')).toContain('Mark removed.');
    await press('Undo');
    const { id, colour, note } = given.mark;
    expect(verbs.keepMarks).toHaveBeenLastCalledWith(given.story, [{ id, colour, note, anchor }]);
  });

  it('come in parts where there are many', async () => {
    const many = Array.from({ length: 45 }, (_, number) => markOf(number + 1));
    await show(browserWith({ allMarks: async () => many }));
    expect(place.querySelectorAll('.marks-list li')).toHaveLength(30);
    await press('Show more');
    expect(place.querySelectorAll('.marks-list li')).toHaveLength(45);
    expect(button('Show more')).toBeUndefined();
  });
});

describe('rules for sites', () => {
  const rule = {
    verb: 'keep',
    pass: 'related',
    origin: 'div.box<div.text',
    mark: null,
    words: 'More cats',
  } as const;
  const known = () => new Map([['news.example', [rule]]]);

  it('says how rules are made where there are none', async () => {
    await show(kindBrowser());
    expect(section('rules')).toContain('No rules yet');
  });

  it('lists them by site, turns them round, and removes them with a way back', async () => {
    const verbs = { ...kindBrowser(), allRules: vi.fn<OptionsVerbs['allRules']>(async () => known()) };
    await show(verbs);
    expect(section('rules')).toMatch(/1 rule\..*news\.example.*More cats/s);
    const select = place.querySelector<HTMLSelectElement>('.rules select');
    await act(() => {
      if (select !== null) select.value = 'aside';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(verbs.keepRules).toHaveBeenLastCalledWith('news.example', [{ ...rule, verb: 'aside' }]);
    await press('Remove');
    expect(verbs.keepRules).toHaveBeenLastCalledWith('news.example', []);
    expect(section('rules')).toContain('Rule removed.');
    await press('Undo');
    expect(verbs.keepRules).toHaveBeenLastCalledWith('news.example', [rule]);
  });
});
