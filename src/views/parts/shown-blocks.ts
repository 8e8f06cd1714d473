/** The blocks of a story's body as they stand in a view. */

type Place = { current: HTMLElement | null };

/** The elements of the body's blocks, in their order. */
export function shownBlocks(place: Place): HTMLElement[] {
  const children = place.current?.querySelector('[data-story] .body')?.children ?? [];
  return [...children].filter((block) => block instanceof HTMLElement);
}

/** Brings a block into view with the focus, so that reading goes on from there. */
export function goTo(block: HTMLElement): void {
  if (!block.hasAttribute('tabindex')) block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** The block that has the focus, else the first that is in sight. */
export function blockHere(blocks: readonly HTMLElement[]): HTMLElement | undefined {
  const focused = blocks.find((block) => block.matches(':focus'));
  return focused ?? blocks.find((block) => block.getBoundingClientRect().bottom > 96) ?? blocks[0];
}
