/** One box for each line of what is said, and none over another. */
import { expect, test } from 'vitest';
import { linesOf, wayInto } from '../../src/views/listening/voice-mark.ts';

const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });

test('parts of one line make one box, and empty ones none', () => {
  const boxes = [box(0, 0, 50, 20), box(50, 2, 30, 16), box(0, 30, 40, 20), box(9, 9, 0, 20)];
  expect(linesOf(boxes, 'lines')).toEqual([box(0, 0, 80, 20), box(0, 30, 40, 20)]);
});

test('lines that overlap in a tight headline are marked once', () => {
  expect(linesOf([box(0, 0, 50, 24), box(0, 20, 50, 24)], 'lines')).toEqual([
    box(0, 0, 50, 24),
    box(0, 24, 50, 20),
  ]);
});

test('columns stand beside each other', () => {
  expect(linesOf([box(40, 0, 20, 90), box(10, 0, 20, 50)], 'columns')).toEqual([
    box(40, 0, 20, 90),
    box(10, 0, 20, 50),
  ]);
});

test('what is well in view stays where it is, and what is not comes to the upper third', () => {
  expect(wayInto({ start: 300, end: 360 }, 900)).toBe(0);
  expect(wayInto({ start: 880, end: 940 }, 900)).toBe(880 - 270);
  expect(wayInto({ start: -50, end: 10 }, 900)).toBe(-50 - 270);
});
