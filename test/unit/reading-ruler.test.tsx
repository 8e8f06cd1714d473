// @vitest-environment jsdom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Ruler } from '../../src/views/reading/ruler.tsx';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

test('the band can be moved by a key as soon as it is there', async () => {
  const root = document.createElement('div');
  const story = document.createElement('article');
  const place = document.createElement('div');
  story.style.lineHeight = '20px';
  root.append(story, place);
  document.body.append(root);
  render(<Ruler root={root} story={story} />, place);
  const before = place.querySelector<HTMLElement>('.ruler')?.style.transform;
  root.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(before).toMatch(/^translateY/);
  expect(place.querySelector<HTMLElement>('.ruler')?.style.transform).not.toBe(before);
  render(null, place);
});
