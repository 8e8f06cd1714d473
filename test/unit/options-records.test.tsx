// @vitest-environment jsdom
/** The page of settings: the check of the library, the file of settings, marks and rules. */
import { describe, expect, it, vi } from 'vitest';
import type { MarkInStory } from '../../src/marks.ts';
import type { OptionsVerbs } from '../../src/views/options/verbs.ts';
import {
  act,
  browserWith,
  button,
  kindBrowser,
  place,
  press,
  section,
  show,
  undo,
} from './options-page-ground.tsx';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

describe('the check of the library', () => {
  it('tells that nothing was wrong', async () => {
    await show(kindBrowser());
    expect(section('storage')).toContain('pictures take 3 MB, the texts of stories some 6 MB');
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

  it('says that a library which was put away is in use again, and when it could not be', async () => {
    const verbs = kindBrowser();
    verbs.aside.all.mockResolvedValue([{ number: 1, at: '2026-11-20T00:00:00.000Z' }]);
    verbs.aside.use.mockRejectedValueOnce(new Error('no room'));
    await show(verbs);
    await press('Use it again');
    expect(section('storage')).toContain('nothing was changed');
    await press('Use it again');
    expect(verbs.aside.use).toHaveBeenLastCalledWith(1);
    expect(section('storage')).toContain('That library is in use again.');
    expect(section('storage')).not.toContain('nothing was changed');
  });

  it('tells what was mended and what was set apart, and hands that over', async () => {
    const checkLibrary = async () => ({ stories: 1, mended: 2, apart: 1, kept: 1, found: [] });
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
