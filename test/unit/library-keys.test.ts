import { describe, expect, it } from 'vitest';
import { deedOf } from '../../src/views/library/keys.ts';
import { hashOfStory, storyInHash } from '../../src/views/library/route.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => deedOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('a key on the library page', () => {
  it.each([
    ['ArrowDown', { at: 'step', step: 'next' }],
    ['j', { at: 'step', step: 'next' }],
    ['k', { at: 'step', step: 'previous' }],
    ['Home', { at: 'step', step: 'first' }],
    ['Delete', { at: 'remove' }],
    [' ', { at: 'pick' }],
    ['e', { at: 'archive' }],
    ['/', { at: 'search' }],
    ['Escape', { at: 'back' }],
  ])('%s has its meaning', (key, deed) => {
    expect(press(key)).toEqual(deed);
  });

  it('undoes with Control or Command and Z', () => {
    expect(press('z', { ctrlKey: true })).toEqual({ at: 'undo' });
    expect(press('z', { metaKey: true })).toEqual({ at: 'undo' });
  });

  it.each(['Backspace', 'Enter', 'Tab', 'x'])('%s is left to the browser', (key) => {
    expect(press(key)).toBeNull();
  });

  it('is left to the browser while another key is held', () => {
    expect(press('k', { ctrlKey: true })).toBeNull();
    expect(press('ArrowDown', { altKey: true })).toBeNull();
    expect(press('z', { ctrlKey: true, shiftKey: true })).toBeNull();
  });
});

describe('the address of a story', () => {
  it('is read as it was written', () => {
    expect(storyInHash(hashOfStory('2026 & #1/ü'))).toBe('2026 & #1/ü');
    expect(storyInHash('#changes=a%20b')).toBe('a b');
  });

  it.each(['', '#', '#story=', '#other=1', '#story=%E0%A4%A'])('%s means the list', (hash) => {
    expect(storyInHash(hash)).toBeNull();
  });
});
