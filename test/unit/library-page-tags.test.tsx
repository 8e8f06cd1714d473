// @vitest-environment jsdom
/** What stands around tags in the library. */
import { describe, expect, it, vi } from 'vitest';
import { act, button, goTo, place, press, shelf, show } from './library-page-ground.tsx';
import { summary } from './saved-stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

describe('tags', () => {
  it('keep their name at a press on Cancel, which leads back to where it was asked', async () => {
    const { library, verbs } = shelf(1);
    library.add({ ...summary(1), tags: ['city'] });
    await show(verbs);
    await goTo('#tag=city');
    await act(() => button('Rename tag')?.click());
    const field = place.querySelector('.renaming input');
    expect(place.querySelector(`#${field?.getAttribute('aria-describedby')}`)?.textContent).not.toBe('');
    await act(() => button('Cancel')?.click());
    expect(place.querySelector('.renaming')).toBeNull();
    expect(document.activeElement).toBe(button('Rename tag'));
    expect(location.hash).toBe('#tag=city');
    await goTo('');
  });

  it('keep the focus on their button when they were renamed, and leave it alone after that', async () => {
    const { library, verbs } = shelf(1);
    library.add({ ...summary(1), tags: ['city'] });
    await show(verbs);
    await goTo('#tag=city');
    await act(() => button('Rename tag')?.click());
    const field = place.querySelector<HTMLInputElement>('.renaming input');
    await act(() => {
      if (field !== null) field.value = 'town';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => place.querySelector<HTMLFormElement>('.renaming')?.requestSubmit());
    await vi.waitFor(() => expect(place.querySelector('.shelf-line h2')?.textContent).toBe('town'));
    expect(document.activeElement).toBe(button('Rename tag'));
    await press('ArrowDown');
    await press('s');
    expect(document.activeElement).not.toBe(button('Rename tag'));
    await goTo('');
  });

  it('have a panel that closes by a button too', async () => {
    await show(shelf(2).verbs);
    await press('ArrowDown');
    await press('t');
    expect(place.querySelector('.tag-panel')).not.toBeNull();
    await act(() => place.querySelector<HTMLElement>('.tag-panel [aria-label="Close"]')?.click());
    expect(place.querySelector('.tag-panel')).toBeNull();
    expect(document.activeElement?.textContent).toContain('Story');
  });
});
