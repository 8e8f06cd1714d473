import { expect, test } from 'vitest';
import { type KeyEvent, KeysDown } from '../../src/views/reader/keys-down.ts';

const event = (type: string, key: string, repeat = false): KeyEvent => ({
  type,
  key,
  code: key.length === 1 ? `Key${key.toUpperCase()}` : `${key}Left`,
  repeat,
});

test('while the reader is open its keys are handed to it, down and up', () => {
  const keys = new KeysDown();
  expect(keys.whileOpen(event('keydown', 'j'))).toBe('hand');
  expect(keys.whileOpen(event('keypress', 'j'))).toBe('hand');
  expect(keys.areHeld).toBe(true);
  expect(keys.whileOpen(event('keyup', 'j'))).toBe('hand');
  expect(keys.areHeld).toBe(false);
});

test('a modifier that went down before the reader opened comes up for the page', () => {
  const keys = new KeysDown();
  expect(keys.whileOpen(event('keyup', 'Alt'))).toBe('leave');
  expect(keys.whileOpen(event('keyup', 'r'))).toBe('hand');
  keys.whileOpen(event('keydown', 'Alt'));
  expect(keys.whileOpen(event('keyup', 'Alt'))).toBe('hand');
});

test('the key that closed the reader comes up for nobody, however long it is held', () => {
  const keys = new KeysDown();
  keys.whileOpen(event('keydown', 'q'));
  expect(keys.afterwards(event('keydown', 'q', true))).toBe('swallow');
  expect(keys.afterwards(event('keypress', 'q', true))).toBe('swallow');
  expect(keys.afterwards(event('keyup', 'q'))).toBe('swallow');
  expect(keys.afterwards(event('keyup', 'q'))).toBe('leave');
});

test('the letter of a shortcut that closed it comes up for nobody while its modifier is held', () => {
  const keys = new KeysDown();
  keys.whileOpen(event('keydown', 'Alt'));
  expect(keys.afterwards(event('keyup', 'r'))).toBe('swallow');
  expect(keys.afterwards(event('keyup', 'Alt'))).toBe('swallow');
  expect(keys.areHeld).toBe(false);
});

test('a new press is the page’s, even where a key never came up', () => {
  const keys = new KeysDown();
  keys.whileOpen(event('keydown', 'q'));
  expect(keys.afterwards(event('keydown', 'x'))).toBe('leave');
  expect(keys.afterwards(event('keyup', 'x'))).toBe('leave');
});
