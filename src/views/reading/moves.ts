/** Brings a part of the story to the top of the window, and the focus to it, so that reading goes on from there. */
export function move(element: HTMLElement): void {
  takeFocus(element);
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Brings the focus to a part of the story where it stands. */
export function takeFocus(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
