/** Brings a part of the story to the top of the window, and the focus to it, so that reading goes on from there. */
export function move(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
}
