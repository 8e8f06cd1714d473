/** From the same share on, everything says that a story was begun, and that it was read. */
import './library-ground.ts';
import { expect, it, vi } from 'vitest';
import { noState } from '../../src/library/state.ts';
import { withProgress } from '../../src/library/state-changes.ts';
import { stageOf } from '../../src/progress.ts';
import { shareWords } from '../../src/views/library/row.tsx';
import { isOn } from '../../src/views/library/shelves.ts';
import { minutesLeft } from '../../src/views/reading/time-left.tsx';
import { summary } from './saved-stories.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const at = '2026-03-01T12:00:00.000Z';

it.each([
  [0, 'unread'],
  [0.039, 'unread'],
  [0.04, 'started'],
  [0.949, 'started'],
  [0.95, 'read'],
  [0.96, 'read'],
  [1, 'read'],
] as const)('of a story of which %d was read', (share, stage) => {
  expect(stageOf(share)).toBe(stage);
  expect(isOn({ at: 'started' }, { ...summary(1), share })).toBe(stage === 'started');
  expect(shareWords(share).includes('%')).toBe(stage === 'started');
  expect(withProgress(noState, { share, at }).readAt !== undefined).toBe(stage === 'read');
  expect(minutesLeft(20, share) === 0).toBe(stage === 'read');
});
