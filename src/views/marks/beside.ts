/** Puts a small surface beside what it is about, within the window, and scrolling with the text. */

const gap = 8;
/** Px at the top of the window that the bar of the view may cover. */
const bar = 56;

export type Box = Pick<DOMRect, 'left' | 'top' | 'bottom' | 'width'>;
export type Size = { width: number; height: number };

/** Px that a surface is given where neither side has room for it. */
const least = 96;

/** The most that a surface may measure above or below a box. */
export function roomBeside(box: Box, frame: Size): Size {
  const height = Math.max(box.top - gap - bar, frame.height - box.bottom - 2 * gap, least);
  return { width: frame.width - 2 * gap, height };
}

/** Where a surface stands in the window: above the box where it fits, else below, and always within. */
export function spotBeside(box: Box, { width, height }: Size, frame: Size): { x: number; y: number } {
  const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
  const above = box.top - height - gap;
  return {
    x: clamp(box.left + box.width / 2 - width / 2, gap, frame.width - width - gap),
    y: clamp(above >= bar ? above : box.bottom + gap, bar, frame.height - height - gap),
  };
}

/** The surface must be positioned absolutely. */
export function placeBeside(surface: HTMLElement, box: Box): void {
  const { offsetParent: parent, offsetWidth: width, offsetHeight: height } = surface;
  const view = surface.ownerDocument.defaultView;
  if (view === null || parent === null) return;
  const { x, y } = spotBeside(box, { width, height }, frameOf(surface, view));
  // What scrolls as a whole is the window: its scroll is in the box of its body already.
  const scroll = parent.localName === 'body' ? { scrollLeft: 0, scrollTop: 0 } : parent;
  const { left, top } = parent.getBoundingClientRect();
  surface.style.setProperty('left', `${x - left + scroll.scrollLeft}px`);
  surface.style.setProperty('top', `${y - top + scroll.scrollTop}px`);
}

/** The window as a surface may fill it: without the bar that scrolls the view. */
export function frameOf(surface: Element, view: Window): Size {
  const width = surface.closest('.galley')?.clientWidth ?? view.innerWidth;
  return { width, height: view.innerHeight };
}

/** The box around some elements; null where there are none. */
export function boxAround(elements: readonly Element[]): DOMRect | null {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  if (boxes.length === 0) return null;
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
