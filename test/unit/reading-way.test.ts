// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aroundHere, currentBlock, shareRead } from '../../src/views/reading/blocks.ts';
import { stepOfBand } from '../../src/views/reading/ruler.tsx';
import { minutesLeft } from '../../src/views/reading/time-left.tsx';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

/** Four blocks of 200 px, the window standing 250 px after their beginning: in lines, or in columns from the right. */
function storyIn(writing: 'lines' | 'columns'): { story: HTMLElement; blocks: HTMLElement[] } {
  const story = document.createElement('article');
  story.dataset['story'] = '';
  const blocks = [0, 1, 2, 3].map((index) => {
    const block = document.createElement('p');
    const passed = index * 200 - 250;
    block.getBoundingClientRect = () =>
      writing === 'lines' ? new DOMRect(0, passed, 600, 200) : new DOMRect(1000 - passed - 200, 0, 200, 600);
    return block;
  });
  story.append(...blocks);
  document.body.append(story);
  if (writing === 'columns') {
    story.style.writingMode = 'vertical-rl';
    story.getBoundingClientRect = () => new DOMRect(400, 0, 600, 600);
    Object.defineProperties(story, {
      scrollLeft: { value: -250 },
      scrollWidth: { value: 1100 },
      clientWidth: { value: 600 },
    });
  } else story.getBoundingClientRect = () => new DOMRect(0, -250, 600, innerHeight + 500);
  return { story, blocks };
}

beforeEach(() => document.body.replaceChildren());

describe.each(['lines', 'columns'] as const)('a story in %s', (writing) => {
  it('knows which block is read, and what is before and after it', () => {
    const { story, blocks } = storyIn(writing);
    expect(currentBlock(blocks)).toBe(1);
    const [behind, ahead] = aroundHere(blocks);
    expect([behind.length, ahead.length]).toEqual([2, 2]);
    expect(shareRead(story, window)).toBe(0.5);
  });
});

describe('minutes left', () => {
  it.each([
    [10, 0, 10],
    [10, 0.52, 5],
    [3, 0.9, 1],
    [3, 0.98, 0],
  ])('of %i at %f are %i', (minutes, share, left) => {
    expect(minutesLeft(minutes, share)).toBe(left);
  });
});

describe('the reading ruler', () => {
  it('goes line by line through the middle of the window, and then moves the story', () => {
    const band = { at: 300, room: 1000, line: 30 };
    expect(stepOfBand(band, 1)).toEqual({ at: 330, scroll: 0 });
    expect(stepOfBand({ ...band, at: 640 }, 1)).toEqual({ at: 640, scroll: 30 });
    expect(stepOfBand({ ...band, at: 210 }, -1)).toEqual({ at: 210, scroll: -30 });
  });
});
