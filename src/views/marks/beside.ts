/** Puts a small surface beside what it is about, within the window, and scrolling with the text. */

const gap = 8;
/** Px at the top of the window that the bar of the view may cover. */
const bar = 56;

/** The surface must be positioned absolutely. */
export function placeBeside(surface: HTMLElement, box: DOMRect): void {
  const { offsetParent: parent, offsetWidth: width, offsetHeight: height } = surface;
  const view = surface.ownerDocument.defaultView;
  if (view === null || parent === null) return;
  const clamp = (value: number, least: number, most: number): number =>
    Math.max(least, Math.min(value, most));
  const above = box.top - height - gap;
  const x = clamp(box.left + box.width / 2 - width / 2, gap, view.innerWidth - width - gap);
  const y = clamp(above >= bar ? above : box.bottom + gap, bar, view.innerHeight - height - gap);
  // What scrolls as a whole is the window: its scroll is in the box of its body already.
  const scroll = parent.localName === 'body' ? { scrollLeft: 0, scrollTop: 0 } : parent;
  const { left, top } = parent.getBoundingClientRect();
  surface.style.setProperty('left', `${x - left + scroll.scrollLeft}px`);
  surface.style.setProperty('top', `${y - top + scroll.scrollTop}px`);
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
