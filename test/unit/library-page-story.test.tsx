// @vitest-environment jsdom
/** A story that is opened in the library. */
import { describe, expect, it, vi } from 'vitest';
import type { LibraryVerbs } from '../../src/views/library/library-page.tsx';
import { hashOfStory } from '../../src/views/library/route.ts';
import {
  act,
  button,
  focused,
  goTo,
  place,
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
