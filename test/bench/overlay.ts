/** The yardstick of the reader: the least that shows a story over a page, around plain Readability. */
import { Readability } from '@mozilla/readability';

const painted = (): Promise<number> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
  );

/** Milliseconds from the call to the frame in which the story stands; the overlay is removed again. */
export async function timeOverlay(): Promise<number> {
  const start = performance.now();
  const story = new Readability(document.cloneNode(true) as Document).parse();
  const overlay = document.createElement('div');
  overlay.style.cssText =
    'position:fixed;inset:0;overflow:auto;background:#fff;z-index:2147483647;font:20px/1.5 serif';
  overlay.innerHTML = `<h1>${story?.title ?? ''}</h1>${story?.content ?? ''}`;
  document.documentElement.append(overlay);
  const end = await painted();
  overlay.remove();
  return end - start;
}
