// @vitest-environment jsdom
/** The list of the library: what is listed, how, and what stands in its place. */
import { describe, expect, it, vi } from 'vitest';
import type { LibraryVerbs } from '../../src/views/library/library-page.tsx';
import { hashOfStory } from '../../src/views/library/route.ts';
import {
  act,
  button,
  focused,
  goTo,
  patient,
  place,
  press,
  shelf,
  show,
  text,
  titles,
  violations,
} from './library-page-ground.tsx';
import { savedStory, summary } from './saved-stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

describe('the list', () => {
  it('says how to save the first story when there is none', async () => {
    await show(shelf(0).verbs);
    expect(text()).toContain('No stories yet');
    expect(text()).toContain('Alt+Shift+S');
    expect(await violations()).toEqual([]);
  });

  it('lays rows out as the interface is, and lets the words of each run as they are written', async () => {
    const arabic = { ...summary(0), language: 'ar', direction: 'rtl', title: 'عين القصر' } as const;
    const listAll = async function* () {
      yield [arabic];
    };
    await show({ ...shelf(1).verbs, listAll });
    expect(place.querySelector('.row')?.closest('[dir]')).toBeNull();
    expect(place.querySelector('.row .facts')?.closest('[dir]')).toBeNull();
    expect(place.querySelector('.row .site bdi')).toMatchObject({ lang: 'ar' });
    for (const own of ['.row h2', '.row .excerpt'])
      expect(place.querySelector(own)).toMatchObject({ dir: 'rtl', lang: 'ar' });
  });

  it('comes in the order and form that were chosen last, and keeps what is chosen now', async () => {
    const changed: unknown[] = [];
    await show(shelf(2).verbs, { listOrder: 'saved-first', listForm: 'cards' }, (change) =>
      changed.push(change),
    );
    expect(titles()).toEqual(['Story 0', 'Story 1']);
    expect(place.querySelector('.rows.cards')).not.toBeNull();
    await act(async () => button('Show as a list')?.click());
    expect(changed).toEqual([{ listForm: 'list' }]);
  });

  it('shows the newest first, with what is known of each', async () => {
    await show(shelf(2).verbs);
    expect(titles()).toEqual(['Story 1', 'Story 0']);
    expect(text()).toContain('The Quayside Letter');
    expect(text()).toContain('Ida Marsh');
    expect(text()).toContain('Saved 1 Mar 2026');
    expect(await violations()).toEqual([]);
  });

  it('tells how many marks a story has, where it has any', async () => {
    const { library, verbs } = shelf(1);
    library.add({ ...summary(1), marks: 3 });
    library.add({ ...summary(2), marks: 0 });
    await show(verbs);
    const rows = [...place.querySelectorAll('.row')].map(({ textContent }) => textContent ?? '');
    expect(rows.map((row) => /\d marks?/.exec(row)?.[0])).toEqual([undefined, '3 marks', undefined]);
  });

  it('has in the page what is in sight, and tells the places of all', async () => {
    await show(shelf(1_000).verbs);
    await vi.waitFor(async () => {
      await act(() => undefined);
      expect(text()).toContain('1,000 stories');
    }, patient);
    const rows = [...place.querySelectorAll('.row')];
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(40);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('1000');
    expect(rows.map((row) => row.getAttribute('aria-posinset')).slice(0, 3)).toEqual(['1', '2', '3']);
  });

  it('keeps the story that has the focus in the page, wherever it is', async () => {
    await show(shelf(200).verbs);
    await press('End');
    expect(focused()).toBe('Story 0');
    await press('k');
    expect(focused()).toBe('Story 1');
    await press('Home');
    expect(focused()).toBe('Story 199');
  });

  it('says that it could not be opened, and tries again', async () => {
    const { library, verbs } = shelf(1);
    library.broken.add('listAll');
    await show(verbs);
    expect(text()).toContain('The library could not be opened');
    expect(await violations()).toEqual([]);
    library.broken.clear();
    await act(async () => button('Try again')?.click());
    expect(titles()).toEqual(['Story 0']);
  });

  it('says why, also over a story; saves what can be read; and sets it aside when told twice', async () => {
    history.replaceState(null, '', hashOfStory(summary(0).key));
    const { library, verbs, changed } = shelf(1);
    verbs.listAll = () => {
      throw Object.assign(new Error('no'), { why: 'damaged' });
    };
    verbs.open.mockRejectedValueOnce(new Error('no'));
    await show(verbs);
    expect(text()).toContain('are damaged');
    expect(await violations()).toEqual([]);
    await act(async () => button('Save what can be read')?.click());
    expect(text()).toContain('Saved to your downloads: all.zip 2 stories could not be read');
    await act(async () => button('Put this library away…')?.click());
    expect(verbs.recovery.setAside).not.toHaveBeenCalled();
    await act(async () => button('Put it away and begin an empty one')?.click());
    expect(verbs.recovery.setAside).toHaveBeenCalledOnce();
    verbs.listAll = library.listAll;
    verbs.open.mockResolvedValue({ ...savedStory(summary(0)), pictures: new Map() });
    await changed();
    expect(place.querySelector('article[data-story] h1')?.textContent).toBe('Story 0');
  });

  it('tells how far an export is as numbers are written here', async () => {
    const { verbs } = shelf(1);
    let how: Parameters<LibraryVerbs['exportStories']>[2] | null = null;
    const exportStories: LibraryVerbs['exportStories'] = (_keys, _format, given) => {
      how = given;
      return new Promise(() => undefined);
    };
    await show({ ...verbs, exportStories });
    await act(() => button('Export…')?.click());
    await act(() => button('Save the file')?.click());
    await act(() => how?.onProgress({ done: 351, all: 1_000 }));
    expect(text()).toContain('Story 351 of 1,000');
  });

  it('does not call the bin empty before it has looked into it', async () => {
    const { library, verbs } = shelf(2);
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await show({ ...verbs, bin: () => held.then(() => library.bin()) });
    await goTo('#bin');
    expect(text()).not.toContain('The bin is empty');
    await act(answer);
    expect(text()).toContain('The bin is empty');
  });

  it('leads back to the tag whose new name is taken back', async () => {
    const { library, verbs } = shelf(1);
    library.add({ ...summary(1), tags: ['city'] });
    await show(verbs);
    await goTo('#tag=city');
    await act(() => button('Rename tag')?.click());
    const field = place.querySelector<HTMLInputElement>('.renaming input');
    if (field === null) throw new Error('no field');
    field.value = 'town';
    await act(() => field.dispatchEvent(new Event('input', { bubbles: true })));
    await act(() => field.form?.requestSubmit());
    const shelfIs = (hash: string) =>
      vi.waitFor(async () => {
        await act(() => undefined);
        expect(location.hash).toBe(hash);
        expect(titles()).toEqual(['Story 1']);
      }, patient);
    await shelfIs('#tag=town');
    await act(() => button('Undo')?.click());
    await shelfIs('#tag=city');
  });

  it('shows what was saved elsewhere meanwhile', async () => {
    const { library, verbs, changed } = shelf(1);
    await show(verbs);
    library.add(summary(9));
    await changed();
    expect(titles()).toEqual(['Story 9', 'Story 0']);
  });
});
