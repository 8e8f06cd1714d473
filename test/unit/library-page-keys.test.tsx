// @vitest-environment jsdom
/** The library by keyboard: walking, picking, searching. */
import { describe, expect, it, vi } from 'vitest';
import {
  act,
  focused,
  patient,
  place,
  press,
  shelf,
  show,
  text,
  titles,
  violations,
} from './library-page-ground.tsx';
import { summary } from './saved-stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

describe('the keyboard', () => {
  it('walks through the list', async () => {
    await show(shelf(3).verbs);
    await press('ArrowDown');
    expect(focused()).toBe('Story 2');
    await press('j');
    await press('j');
    expect(focused()).toBe('Story 0');
    await press('k');
    expect(focused()).toBe('Story 1');
  });

  it('deletes the focused story, goes to the next, and brings it back', async () => {
    await show(shelf(3).verbs);
    await press('End');
    await press('k');
    await press('Delete');
    expect(titles()).toEqual(['Story 2', 'Story 0']);
    expect(focused()).toBe('Story 0');
    expect(place.querySelector('.toast [role="status"]')?.textContent).toBe('Deleted: \u2068Story 1\u2069');
    expect(await violations()).toEqual([]);
    await press('z', { ctrlKey: true });
    expect(titles()).toEqual(['Story 2', 'Story 1', 'Story 0']);
    expect(focused()).toBe('Story 1');
  });

  it('stays on the page when the last story is deleted', async () => {
    await show(shelf(1).verbs);
    await press('j');
    await press('Delete');
    expect(focused()).toBe('Library');
    expect(text()).toContain('No stories yet');
  });

  it('deletes nothing when no story is focused', async () => {
    await show(shelf(1).verbs);
    await press('Delete');
    expect(titles()).toEqual(['Story 0']);
  });
});

describe('picking', () => {
  const picked = () => [...place.querySelectorAll('.row.picked h2')].map((title) => title.textContent);
  const notice = () => place.querySelector('.toast [role="status"]')?.textContent;

  it('archives with one key what was picked by keys, and takes it back', async () => {
    await show(shelf(5).verbs);
    await press('j');
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    expect(picked()).toEqual(['Story 4', 'Story 3', 'Story 2']);
    await press('ArrowUp', { shiftKey: true });
    expect(picked()).toEqual(['Story 4', 'Story 3']);
    expect(await violations()).toEqual([]);
    await press('e');
    expect(titles()).toEqual(['Story 2', 'Story 1', 'Story 0']);
    expect(notice()).toBe('Done: Archive (2 stories)');
    expect(focused()).toBe('Story 2');
    await press('z', { ctrlKey: true });
    expect(titles()).toHaveLength(5);
  });

  it('picks one with space, all with the browser’s own key, none with Escape', async () => {
    await show(shelf(3).verbs);
    await press('j');
    await press(' ');
    expect(picked()).toEqual(['Story 2']);
    await press('a', { ctrlKey: true });
    expect(picked()).toEqual(['Story 2', 'Story 1', 'Story 0']);
    expect(text()).toContain('3 selected');
    await press('Escape');
    expect(picked()).toEqual([]);
  });

  it('brings back what the library could not change', async () => {
    const { library, verbs } = shelf(2);
    library.broken.add('changeStates');
    await show(verbs);
    await press('j');
    await press('e');
    expect(titles()).toEqual(['Story 1', 'Story 0']);
    expect(notice()).toContain('could not be done');
  });

  it('tags what is picked', async () => {
    const { verbs } = shelf(2);
    await show(verbs);
    await press('j');
    await press('t');
    const field = place.querySelector<HTMLInputElement>('.tag-panel input');
    expect(document.activeElement).toBe(field);
    await act(async () => {
      if (field === null) throw new Error('no field');
      field.value = 'Harbour';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => place.querySelector('form')?.requestSubmit());
    expect(place.querySelector('.row .tag')?.textContent).toBe('Harbour');
    expect([...place.querySelectorAll('nav a')].map(({ textContent }) => textContent)).toContain('Harbour1');
    expect(await violations()).toEqual([]);
  });
});

describe('searching', () => {
  const type = (typed: string) =>
    act(async () => {
      const field = place.querySelector<HTMLInputElement>('input[type="search"]');
      if (field === null) throw new Error('no search box');
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const listing = (expected: readonly string[]) =>
    vi.waitFor(async () => {
      await act(() => undefined);
      expect(titles()).toEqual(expected);
    }, patient);

  it('shows what is found, the best first, with the words marked', async () => {
    const { verbs } = shelf(3);
    verbs.search.find.mockResolvedValue([{ key: summary(0).key }, { key: summary(2).key }]);
    await show(verbs);
    await type('story');
    await listing(['Story 0', 'Story 2']);
    expect(place.querySelector('.rows mark')?.textContent).toBe('Story');
    expect(text()).toContain('2 stories');
    expect(await violations()).toEqual([]);
    await press('Escape');
    expect(titles()).toHaveLength(3);
  });

  it('narrows by filters without asking the index', async () => {
    const { library, verbs } = shelf(2);
    library.add({ ...summary(7), favourite: true });
    await show(verbs);
    await type('is:favourite');
    await listing(['Story 7']);
    expect(verbs.search.find).not.toHaveBeenCalled();
  });

  it('says that nothing was found', async () => {
    await show(shelf(2).verbs);
    await type('nowhere');
    await listing([]);
    expect(text()).toContain('Nothing found');
    expect(await violations()).toEqual([]);
  });

  it('looks through titles where the index fails, and says so', async () => {
    const { verbs } = shelf(3);
    verbs.search.find.mockRejectedValue(new Error('disk'));
    await show(verbs);
    await type('story 1');
    await listing(['Story 1']);
    expect(text()).toContain('cannot be searched at the moment');
  });
});
