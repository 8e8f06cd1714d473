/** What the noise passes set aside is counted for the reader by what it is, not as something else. */
import { expect, test, vi } from 'vitest';
import type { SetAside } from '../../src/article.ts';
import { noise } from '../../src/extract/noise/index.ts';
import { asideGroups } from '../../src/views/parts/aside-words.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const asideFor = (reason: string): SetAside => ({
  pass: 'x',
  reason,
  before: 0,
  blocks: [{ kind: 'paragraph', text: [{ text: 'Rope' }] }],
});
const wordsFor = (reason: string): string | undefined => asideGroups([asideFor(reason)])[0]?.words;

/** What a page does not show is of any kind. */
const ofOneKind = noise.filter(({ id }) => id !== 'hidden');

test.each(ofOneKind)('$id: “$reason” has words of its own', ({ reason }) => {
  expect(wordsFor(reason)).not.toBe(wordsFor('a reason that nobody gives'));
});
