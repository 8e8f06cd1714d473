// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { parseSettings } from '../../src/settings.ts';
import type { PopupState } from '../../src/views/popup/load.ts';
import { PopupView } from '../../src/views/popup/popup-view.tsx';
import { noMarks } from './no-marks.ts';
import { silentPorts } from './silent-ports.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const idle = (): undefined => undefined;

/** The names of the ways out that the popup offers in a state. */
function waysIn(state: PopupState, isFront = false): (string | null)[] {
  const verbs = {
    readInPage: idle,
    save: async () => ({ at: 'failed', why: 'no-story' }) as const,
    marksFor: noMarks,
    openLibrary: idle,
    listStories: idle,
    openOptions: idle,
    exportSaved: idle,
    change: idle,
    retry: idle,
    tryAnyway: idle,
    askAccess: idle,
    arranged: idle,
    placeOf: async () => null,
    keepPlace: idle,
    close: idle,
    listen: () => silentPorts,
  };
  const where = 'popup' as const;
  const given = {
    where,
    state,
    isFront,
    verbs,
    settings: parseSettings(null),
    siteRules: null,
    shortcut: null,
    tidings: '',
    course: null,
    tell: idle,
  };
  render(<PopupView {...given} />, document.body);
  return [...document.querySelectorAll('.ways button')].map(({ textContent }) => textContent);
}

describe('the popup where there is no story', () => {
  it('offers to try anyway once, and not again after that', () => {
    const list = 'List the stories on this page';
    expect(waysIn({ at: 'none', tabId: 7, asked: 'as-usual' })).toEqual([
      'Try anyway',
      list,
      'Open the library',
    ]);
    expect(waysIn({ at: 'none', tabId: 7, asked: 'anyway' })).toEqual([list, 'Open the library']);
  });

  it('offers the list first on a front', () => {
    const [first] = waysIn({ at: 'none', tabId: 7, asked: 'as-usual' }, true);
    expect(first).toBe('List the stories on this page');
  });
});
