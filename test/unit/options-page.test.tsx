// @vitest-environment jsdom
/** The page of settings: look, shortcuts, access to sites, storage. */
import axe from 'axe-core';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { parseSettings } from '../../src/settings.ts';
import { OptionsPage } from '../../src/views/options/options-page.tsx';
import {
  act,
  browserWith,
  button,
  changeLook,
  kindBrowser,
  place,
  press,
  section,
  settings,
  show,
} from './options-page-ground.tsx';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

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
    expect(section('storage')).toContain('pictures take 3 MB, the texts of stories some 6 MB');
    expect(section('storage')).toContain('older texts some 1 MB, and the index of the search some 2 MB.');
    verbs.storage.mockResolvedValue({ used: 12_000_000, free: 5_000_000_000, parts: null, kept: true });
    await press('Ask the browser to keep it');
    expect(section('storage')).toContain('5 GB free');
    expect(section('storage')).toContain('has promised to keep it, even');
    expect(button('Ask the browser to keep it')).toBeUndefined();
    expect(section('storage')).not.toContain('pictures take');
  });

  it('names no parts of what is used where each of them is nothing', async () => {
    const parts = { pictures: 0, texts: 0, older: 0, search: 0 };
    await show(browserWith({ storage: async () => ({ used: 12_000_000, free: null, parts, kept: true }) }));
    expect(section('storage')).toContain('12 MB');
    expect(section('storage')).not.toContain('pictures take');
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
    const parts = { pictures: 250_000_000, texts: 0, older: 0, search: 0 };
    verbs.storage.mockResolvedValue({ used: 3e8, free: null, parts, kept: true });
    await show(verbs);
    expect(place.querySelector('meter')?.getAttribute('max')).toBe('250000000');
    expect(section('storage')).toContain('new stories are saved without theirs');
    const label = [...place.querySelectorAll('label')].find(({ textContent }) => textContent === '1 GB');
    await act(() => label?.click());
    expect(verbs.room.keep).toHaveBeenCalledWith(1_000);
  });
});
