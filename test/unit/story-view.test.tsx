// @vitest-environment jsdom
/** What shows a story comes late, and where it does not come that is said. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { StoryView } from '../../src/views/library/story-view.tsx';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));
vi.mock('../../src/views/library/opened-story.tsx', () => {
  throw new Error('the file is gone');
});

it('says that it could not be opened, and offers to try again', async () => {
  const place = document.createElement('div');
  const props = { page: {}, verbs: {}, look: {} } as never;
  await act(() => render(<StoryView {...(props as Parameters<typeof StoryView>[0])} />, place));
  await vi.waitFor(() =>
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('Nothing was deleted'),
  );
  expect(place.querySelector('button')?.textContent).toBe('Try again');
});
