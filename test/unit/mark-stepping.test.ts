/** Steps of the keyboard through a text, by words and sentences. */
import { describe, expect, it } from 'vitest';
import { stepFrom } from '../../src/views/marks/stepping.ts';
import { body, first, second, story, third } from './bell-story.ts';

describe('steps of the keyboard', () => {
  const step = (block: number, offset: number, unit: 'word' | 'sentence', way: 1 | -1, blocks = story) =>
    stepFrom(blocks, { block, offset }, { unit, way, language: 'en' });

  it('lead to ends of words and sentences, on into the next block, and not beyond the last', () => {
    expect(step(1, 0, 'word', 1)).toEqual({ block: 1, offset: 6 });
    expect(step(1, 6, 'word', 1)).toEqual({ block: 1, offset: 10 });
    expect(step(1, 0, 'sentence', 1)).toEqual({ block: 1, offset: 28 });
    expect(step(1, second.length, 'word', 1)).toEqual({ block: 2, offset: 3 });
    expect(step(2, third.length, 'sentence', 1)).toEqual({ block: 2, offset: third.length });
  });

  it('lead back to beginnings', () => {
    expect(step(1, 10, 'word', -1)).toEqual({ block: 1, offset: 7 });
    expect(step(1, 40, 'sentence', -1)).toEqual({ block: 1, offset: 29 });
    expect(step(1, 0, 'word', -1)).toEqual({ block: 0, offset: first.length - 4 });
    expect(step(0, 0, 'word', -1)).toEqual({ block: 0, offset: 0 });
  });

  it('work in Japanese, and where a page names a language that is none', () => {
    const japanese = body('港の鐘が鳴った。誰も縄に触れていない。');
    expect(
      stepFrom(japanese, { block: 0, offset: 0 }, { unit: 'sentence', way: 1, language: 'ja' }).offset,
    ).toBe(8);
    expect(
      stepFrom(story, { block: 0, offset: 0 }, { unit: 'word', way: 1, language: 'no such!' }).offset,
    ).toBe(3);
  });
});
