/** The yardstick of the reader: the least that shows a story over a page, around plain Readability. */
import { Readability } from '@mozilla/readability';

/** Shows the story over the page, or takes it away again. */
export function toggleOverlay(): void {
  const shown = document.querySelector('[data-yardstick]');
  if (shown === null) show();
  else shown.remove();
}

function show(): void {
  const story = new Readability(document.cloneNode(true) as Document).parse();
  const overlay = document.createElement('div');
  overlay.setAttribute('data-yardstick', '');
  overlay.style.cssText =
    'position:fixed;inset:0;overflow:auto;background:#fff;z-index:2147483647;font:20px/1.5 serif';
  overlay.innerHTML = `<h1>${story?.title ?? ''}</h1>${story?.content ?? ''}`;
  document.documentElement.append(overlay);
}
