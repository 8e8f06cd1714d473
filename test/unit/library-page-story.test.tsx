// @vitest-environment jsdom
/** A story that is opened in the library, and the notice of what was just done with stories. */
import { describe, expect, it, vi } from 'vitest';
import type { LibraryVerbs } from '../../src/views/library/library-page.tsx';
import { hashOfStory } from '../../src/views/library/route.ts';
import { toastSeconds } from '../../src/views/library/toast.tsx';
import {
  act,
  button,
  focused,
  goTo,
  place,
  press,
  shelf,
  show,
  text,
  titles,
  urls,
  violations,
} from './library-page-ground.tsx';
import { savedStory, summary } from './saved-stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

describe('a story', () => {
  it('tells how far its missing pictures are, and ends that when asked', async () => {
    const { verbs } = shelf(1);
    verbs.open.mockResolvedValue({ ...savedStory(summary(0)), pictures: new Map() });
    const asked: Parameters<LibraryVerbs['fetchMissing']>[1][] = [];
    let end = (): void => undefined;
    verbs.fetchMissing.mockImplementation((_, how) => {
      asked.push(how);
      return new Promise((resolve) => {
        end = () => resolve({ at: 'saved', picturesFailed: 1 });
      });
    });
    await show(verbs);
    await goTo(hashOfStory(summary(0).key));
    await act(async () => button('Fetch them now')?.click());
    await act(async () => asked[0]?.onProgress({ done: 1, all: 3 }));
    expect(text()).toContain('Picture 1 of 3');
    expect(place.querySelector('.fetching progress')?.getAttribute('value')).toBe('1');
    await act(async () => button('Cancel')?.click());
    expect(asked[0]?.signal.aborted).toBe(true);
    await act(async () => end());
    expect(button('Fetch them now')).toBeDefined();
    expect(text()).not.toContain('They could not be fetched');
  });

  it('is read with its stored pictures, whose addresses end with it', async () => {
    const { verbs } = shelf(2);
    verbs.open.mockResolvedValue(savedStory(summary(1)));
    await show(verbs);
    await goTo(hashOfStory(summary(1).key));
    expect(place.querySelector('article[data-story] h1')?.textContent).toBe('Story 1');
    const shown = [...place.querySelectorAll('article img')].map((image) => image.getAttribute('src'));
    expect(shown).toEqual([...urls.made]);
    expect(text()).toContain('It is gone');
    expect(text()).toContain('Pictures that are not kept here: 1.');
    expect(document.title).toBe('Story 1');
    expect(await violations()).toEqual([]);
    await goTo('#');
    expect(urls.revoked).toEqual(urls.made);
  });

  it('gives the focus back to its row', async () => {
    const { verbs } = shelf(3);
    verbs.open.mockResolvedValue(savedStory(summary(1)));
    await show(verbs);
    await goTo(hashOfStory(summary(1).key));
    expect(place.querySelector('.list')?.hasAttribute('hidden')).toBe(true);
    await goTo('#');
    expect(focused()).toBe('Story 1');
    expect(document.title).toBe('Library – Galley');
  });

  it('that is damaged says so and offers the original page', async () => {
    const { verbs } = shelf(1);
    await show(verbs);
    await goTo(hashOfStory(summary(0).key));
    expect(text()).toContain('cannot be read any more');
    expect(place.querySelector('.plight a')?.getAttribute('href')).toBe(summary(0).url);
    expect(await violations()).toEqual([]);
  });

  it('that is not there says so', async () => {
    await show(shelf(1).verbs);
    await goTo(hashOfStory('20990101000000000-00000000'));
    expect(text()).toContain('not in the library');
  });

  it('that the device does not give says what to do', async () => {
    const { verbs } = shelf(1);
    verbs.open.mockRejectedValue(new Error('disk'));
    await show(verbs);
    await goTo(hashOfStory(summary(0).key));
    expect(text()).toContain('restart the browser');
  });

  it('can be deleted from its own page, and brought back in the list', async () => {
    const { verbs } = shelf(3);
    verbs.open.mockResolvedValue(savedStory(summary(1)));
    await show(verbs);
    await goTo(hashOfStory(summary(1).key));
    const back = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    await act(async () => {
      button('Delete')?.click();
      await back;
    });
    expect(titles()).toEqual(['Story 2', 'Story 0']);
    await act(async () => button('Undo')?.click());
    expect(titles()).toEqual(['Story 2', 'Story 1', 'Story 0']);
    expect(focused()).toBe('Story 1');
  });
});

describe('the notice', () => {
  it('goes after its time, but not while it is focused', async () => {
    await show(shelf(2).verbs);
    vi.useFakeTimers();
    await act(async () => button('Delete: Story 1')?.click());
    await act(async () => button('Undo')?.focus());
    await act(async () => vi.advanceTimersByTime(toastSeconds * 2_000));
    expect(button('Undo')).toBeDefined();
    await act(async () => button('Undo')?.blur());
    await act(async () => vi.advanceTimersByTime(toastSeconds * 1_000));
    expect(button('Undo')).toBeUndefined();
  });

  it('gives the focus back to the list when it is dismissed', async () => {
    await show(shelf(2).verbs);
    await act(async () => button('Delete: Story 1')?.click());
    await act(async () => button('Dismiss')?.focus());
    await act(async () => button('Dismiss')?.click());
    expect(button('Undo')).toBeUndefined();
    expect(focused()).toBe('Story 0');
  });

  it('is dismissed by Escape while it has the focus', async () => {
    await show(shelf(2).verbs);
    await act(async () => button('Delete: Story 1')?.click());
    await act(async () => button('Undo')?.focus());
    await press('Escape');
    expect(button('Undo')).toBeUndefined();
    expect(focused()).toBe('Story 0');
  });

  it('says when a story could not be deleted', async () => {
    const { library, verbs } = shelf(1);
    library.broken.add('remove');
    await show(verbs);
    await act(async () => button('Delete: Story 0')?.click());
    expect(titles()).toEqual(['Story 0']);
    expect(text()).toContain('could not be done');
  });
});
