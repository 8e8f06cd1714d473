/** Puts the reader's settings on the root of a view; the style sheets do the rest. */
import type { Settings } from '../../settings.ts';

/** Marks `root` (the html element of a page of ours, or the reader's dialog) with theme, font and text size. */
export function dress(root: HTMLElement, settings: Settings): void {
  root.classList.add('galley');
  root.dataset['theme'] = settings.theme;
  root.dataset['font'] = settings.font;
  root.style.setProperty('--story', `${settings.textSize}px`);
}
