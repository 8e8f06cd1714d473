// @vitest-environment jsdom
/** The order of the library's list. */
import { describe, expect, it, vi } from 'vitest';
import { act, patient, place, shelf, show, titles } from './library-page-ground.tsx';
import { summary } from './saved-stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const box = (): HTMLSelectElement => {
  const found = place.querySelector<HTMLSelectElement>('.tools select');
  if (found === null) throw new Error('no order to choose');
  return found;
};
const chosen = (): string | undefined => box().selectedOptions[0]?.textContent ?? undefined;
const offered = (): (string | null)[] => [...box().options].map(({ textContent }) => textContent);

async function type(words: string): Promise<void> {
  const field = place.querySelector<HTMLInputElement>('#library-search');
  if (field === null) throw new Error('no search');
  field.value = words;
  await act(() => field.dispatchEvent(new Event('input', { bubbles: true })));
}

describe('the order box', () => {
  it('offers the best match while words are searched for, and sorts what was found otherwise', async () => {
    const { verbs } = shelf(3);
    const [first, second, third] = [1, 0, 2].map((at) => ({ key: summary(at).key, score: 1 }));
    verbs.search.find.mockResolvedValue([first, second, third].filter((hit) => hit !== undefined));
    const kept: unknown[] = [];
    await show(verbs, { listOrder: 'saved-first' }, (change) => kept.push(change));
    expect(offered()).not.toContain('Best match');
    await type('story');
    await vi.waitFor(async () => {
      await act(() => undefined);
      expect(titles()).toEqual(['Story 1', 'Story 0', 'Story 2']);
    }, patient);
    expect([offered()[0], chosen()]).toEqual(['Best match', 'Best match']);
    box().value = 'saved';
    await act(() => box().dispatchEvent(new Event('change', { bubbles: true })));
    expect(titles()).toEqual(['Story 2', 'Story 1', 'Story 0']);
    expect(kept).toEqual([]);
    await type('');
    await vi.waitFor(async () => {
      await act(() => undefined);
      expect(titles()).toEqual(['Story 0', 'Story 1', 'Story 2']);
    }, patient);
    expect(offered()).not.toContain('Best match');
  });
});
