/** Where a small surface stands beside what it is about. */
import { describe, expect, it } from 'vitest';
import { roomBeside, spotBeside } from '../../src/views/marks/beside.ts';

const frame = { width: 320, height: 500 };
const boxAt = (left: number, top: number) => ({ left, top, bottom: top + 20, width: 10 });

describe('a surface beside a box', () => {
  it('stands above it, in its middle', () => {
    expect(spotBeside(boxAt(155, 300), { width: 200, height: 100 }, frame)).toEqual({ x: 60, y: 192 });
  });

  it('stands below where the bar would cover it above', () => {
    expect(spotBeside(boxAt(155, 120), { width: 200, height: 100 }, frame).y).toBe(148);
  });

  it.each([0, 310])('never leaves a narrow window at its sides (%s)', (left) => {
    const { x } = spotBeside(boxAt(left, 300), { width: 304, height: 100 }, frame);
    expect(x).toBe(8);
  });

  it.each([60, 150, 238, 300, 460])(
    'fits with the room that there is, and covers no word of it (%s)',
    (top) => {
      const box = boxAt(200, top);
      const room = roomBeside(box, frame);
      expect(room.width).toBe(304);
      const { y } = spotBeside(box, room, frame);
      expect(y).toBeGreaterThanOrEqual(56);
      expect(y + room.height).toBeLessThanOrEqual(frame.height - 8);
      expect(y >= box.bottom + 8 || y + room.height <= box.top - 8).toBe(true);
    },
  );

  it('has some room left even in a window that is too low', () => {
    expect(roomBeside(boxAt(10, 60), { width: 320, height: 120 }).height).toBe(96);
  });
});
