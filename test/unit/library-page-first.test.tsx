// @vitest-environment jsdom
/** What the library's page shows before all of it is there. */
import { expect, it, vi } from 'vitest';
import { hashOfShelf } from '../../src/views/library/route.ts';
import { act, button, goTo, place, shelf, show, text, titles } from './library-page-ground.tsx';
import { summary } from './saved-stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

it('shows the first stories before the rest, and counts nothing before all are there', async () => {
  const { verbs } = shelf(3);
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const listAll = async function* () {
    await asked;
    yield* verbs.listAll();
  };
  await show({ ...verbs, firstStories: async () => [summary(2), summary(1)], listAll });
  const told = () => [
    place.querySelector('.row')?.getAttribute('aria-setsize'),
    place.querySelector('.shelf-line [role="status"]')?.textContent,
    place.querySelectorAll('nav .count').length > 0,
    button('Export…')?.disabled,
  ];
  expect(titles()).toEqual(['Story 2', 'Story 1']);
  expect(told()).toEqual(['-1', '', false, true]);
  await act(answer);
  expect(titles()).toEqual(['Story 2', 'Story 1', 'Story 0']);
  expect(told()).toEqual(['3', '3 stories', true, false]);
});

it('says that stories are still on their way where none of the first is on the shelf', async () => {
  const { verbs } = shelf(3);
  await show({ ...verbs, firstStories: async () => [summary(2)], listAll: () => new ReadableStream() });
  expect([titles(), text().includes('Opening…')]).toEqual([['Story 2'], false]);
  await goTo(hashOfShelf({ at: 'archive' }));
  expect([titles(), text().includes('Opening…')]).toEqual([[], true]);
});
