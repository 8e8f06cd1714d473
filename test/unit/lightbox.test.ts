// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { deedOf } from '../../src/views/lightbox/lightbox.tsx';
import { picturesIn } from '../../src/views/lightbox/pictures-in.ts';
import { bounded, panBy, pinch, whole, zoomAt } from '../../src/views/lightbox/zoom.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

describe('the zoom of a picture', () => {
  it('keeps the point under the hand where it is', () => {
    const at = { x: 100, y: -40 };
    const zoom = zoomAt(whole, 2, at);
    expect(zoom).toEqual({ scale: 2, x: -100, y: 40 });
    const back = zoomAt(zoom, 0.5, at);
    expect(back).toEqual(whole);
  });

  it('is never smaller than whole and has an end', () => {
    expect(zoomAt(whole, 0.2, { x: 3, y: 3 }).scale).toBe(1);
    expect(zoomAt(whole, 1000, { x: 0, y: 0 }).scale).toBe(8);
  });

  it('leaves no empty edge that could be filled', () => {
    const picture = { width: 600, height: 300 };
    const frame = { width: 600, height: 400 };
    const far = panBy({ ...whole, scale: 2 }, { x: 5_000, y: -5_000 });
    expect(bounded(far, picture, frame)).toEqual({ scale: 2, x: 300, y: -100 });
    expect(bounded(panBy(whole, { x: 9, y: 9 }), picture, frame)).toEqual(whole);
  });

  it('grows as two fingers part, and follows them', () => {
    const from = [
      { x: -10, y: 0 },
      { x: 10, y: 0 },
    ] as const;
    const to = [
      { x: -15, y: 5 },
      { x: 25, y: 5 },
    ] as const;
    expect(pinch(whole, from, to)).toEqual({ scale: 2, x: 5, y: 5 });
  });
});

describe('the keys over a large picture', () => {
  it('turn with the arrows while it is whole, and move it when it is enlarged', () => {
    expect(deedOf('ArrowRight', whole)).toEqual({ at: 'turn', by: 1 });
    expect(deedOf('ArrowLeft', whole)).toEqual({ at: 'turn', by: -1 });
    expect(deedOf('ArrowDown', whole)).toBeNull();
    expect(deedOf('ArrowRight', { ...whole, scale: 2 })?.at).toBe('zoom');
    expect(deedOf('Escape', whole)).toEqual({ at: 'close' });
    expect(deedOf('j', whole)).toBeNull();
  });
});

it('shows each picture with its own caption and credit', () => {
  const story = document.createElement('div');
  const figure = document.createElement('figure');
  const picture = document.createElement('img');
  const words = document.createElement('figcaption');
  for (const [name, text] of [
    ['caption', 'A boat'],
    ['credit', 'Ada Moss'],
  ] as const) {
    const part = document.createElement('span');
    part.className = name;
    part.textContent = text;
    words.append(part);
  }
  figure.append(picture, words);
  story.append(figure);
  expect(picturesIn(story)).toEqual([{ element: picture, caption: 'A boat', credit: 'Ada Moss' }]);
});
