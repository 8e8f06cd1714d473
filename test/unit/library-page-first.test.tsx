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

it('draws no row that another would push down: other orders and searches wait for all stories', async () => {
  const { verbs } = shelf(3);
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const listAll = async function* () {
    yield [summary(2)];
    await asked;
    yield [summary(1), summary(0)];
  };
  await show({ ...verbs, firstStories: async () => [summary(2)], listAll }, { listOrder: 'saved-first' });
  expect([titles(), text().includes('Opening…')]).toEqual([[], true]);
  await act(answer);
  expect([titles(), text().includes('Opening…')]).toEqual([['Story 0', 'Story 1', 'Story 2'], false]);
});

it('shows no shelf as empty while a search waits for the rest of the stories', async () => {
  const { verbs } = shelf(3);
  await show({ ...verbs, firstStories: async () => [summary(2)], listAll: () => new ReadableStream() });
  const field = place.querySelector<HTMLInputElement>('#library-search');
  if (field === null) throw new Error('no search');
  field.value = 'heron';
  await act(() => field.dispatchEvent(new Event('input', { bubbles: true })));
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
  expect([titles(), text().includes('Opening…')]).toEqual([[], true]);
});

it('says why the bin cannot be read, and shows it once it can', async () => {
  const { verbs } = shelf(3);
  const bin = vi.fn(async () => [{ ...summary(7), removedAt: '2026-01-01T00:00:00.000Z' }]);
  bin.mockRejectedValueOnce(new Error('no'));
  await show({ ...verbs, bin });
  await goTo(hashOfShelf({ at: 'bin' }));
  expect([text().includes('Opening…'), place.querySelector('[role="alert"]') !== null]).toEqual([
    false,
    true,
  ]);
  await act(() => button('Try again')?.click());
  expect(titles()).toEqual(['Story 7']);
});

it('puts what can be done with picked stories at the foot, where no row moves for it', async () => {
  await show(shelf(3).verbs);
  await act(() => place.querySelector<HTMLInputElement>('.row input[type="checkbox"]')?.click());
  expect(place.querySelector('.foot [role="toolbar"]')?.textContent).toContain('1 selected');
  expect(place.querySelector('main [role="toolbar"]')).toBeNull();
});
