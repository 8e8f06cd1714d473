// @vitest-environment jsdom
/** What is exported from the list: what is picked, or else what it shows; and the panel says which. */
import { describe, expect, it, vi } from 'vitest';
import type { LibraryVerbs } from '../../src/views/library/library-page.tsx';
import { act, button, goTo, patient, place, press, shelf, show } from './library-page-ground.tsx';
import { summary } from './saved-stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const key = (number: number): string => summary(number).key;

/** A library of four stories: one is a favourite, one in the archive, and one in the bin. */
async function filled() {
  const { library, verbs } = shelf(4);
  await library.changeStates([key(3)], { favourite: true });
  await library.changeStates([key(2)], { archived: true });
  await library.remove([key(0)]);
  verbs.search.find.mockResolvedValue([{ key: key(1) }, { key: key(2) }]);
  const exportStories = vi.fn<LibraryVerbs['exportStories']>(async () => ({ names: [], lost: 0 }));
  await show({ ...verbs, exportStories });
  return exportStories;
}

/** Opens the panel and lets it make its file; gives its title, and which stories were asked for. */
async function exported(exportStories: Awaited<ReturnType<typeof filled>>) {
  await act(() => button('Export…')?.click());
  await act(() => button('Save the file')?.click());
  const [stories] = exportStories.mock.calls.at(-1) ?? [];
  return { title: place.querySelector('aside.panel h2')?.textContent, ...stories };
}

describe('exporting from the list', () => {
  it.each([
    { hash: '', title: 'Export: Inbox, 2 stories', keys: [key(3), key(1)], from: 'library' },
    { hash: '#favourites', title: 'Export: Favourites, 1 story', keys: [key(3)], from: 'library' },
    { hash: '#bin', title: 'Export: Bin, 1 story', keys: [key(0)], from: 'bin' },
    { hash: '#all', title: 'Export: All stories, 3 stories', keys: null, from: 'library' },
  ])('takes what the shelf shows: $title', patient, async ({ hash, ...expected }) => {
    const exportStories = await filled();
    if (hash !== '') await goTo(hash);
    expect(await exported(exportStories)).toEqual(expected);
  });

  it.each(['', '#all'])(
    'takes what a search found, from wherever it was asked: %s',
    patient,
    async (hash) => {
      const exportStories = await filled();
      if (hash !== '') await goTo(hash);
      await act(async () => {
        const field = place.querySelector<HTMLInputElement>('input[type="search"]');
        if (field === null) throw new Error('no search box');
        field.value = 'story';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await vi.waitFor(async () => {
        await act(() => undefined);
        expect(place.querySelectorAll('.rows mark')).toHaveLength(2);
      }, patient);
      const title = 'Export: All stories, 2 stories';
      expect(await exported(exportStories)).toEqual({ title, keys: [key(1), key(2)], from: 'library' });
    },
  );

  it('takes what is picked before all else', patient, async () => {
    const exportStories = await filled();
    await goTo('#all');
    await press('j');
    await press(' ');
    expect(await exported(exportStories)).toEqual({
      ...{ title: 'Export: 1 story', keys: [key(3)], from: 'library' },
    });
  });

  it('is within reach where stories are picked, however far the list was scrolled', patient, async () => {
    await filled();
    await press('j');
    await press(' ');
    await act(() => place.querySelector<HTMLElement>('.picked-line [aria-label="Export…"]')?.click());
    expect(place.querySelector('aside.panel h2')?.textContent).toBe('Export: 1 story');
  });

  it('offers nothing where nothing is listed', async () => {
    await show(shelf(0).verbs);
    expect(button('Export…')?.disabled).toBe(true);
  });
});
