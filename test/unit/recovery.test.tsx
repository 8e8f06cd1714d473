// @vitest-environment jsdom
/** Why the library does not open, and what may be done about it. */
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { faultOf } from '../../src/views/library/faults.ts';
import { Recovery } from '../../src/views/library/recovery.tsx';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

function shown(error: unknown): { text: string; buttons: string[] } {
  const place = document.createElement('div');
  const refuse = async (): Promise<never> => {
    throw new Error('not asked');
  };
  const verbs = { read: refuse, setAside: refuse };
  render(<Recovery why={faultOf(error)} of="library" verbs={verbs} onRetry={() => undefined} />, place);
  return {
    text: place.textContent ?? '',
    buttons: [...place.querySelectorAll('button')].map(({ textContent }) => textContent ?? ''),
  };
}

test('says that the disk is full where it is, and offers no empty library, which would have no room either', () => {
  const { text, buttons } = shown(Object.assign(new Error('no'), { why: 'disk-full' }));
  expect(text).toContain('The disk is full');
  expect(text).toContain('Your stories are still there.');
  expect(buttons).toEqual(['Try again', 'Save what can be read']);
});

test('says nothing of the disk where anything else is wrong', () => {
  const { text, buttons } = shown(new Error('no'));
  expect(text).toContain('The library could not be opened');
  expect(buttons).toContain('Put this library away…');
});
