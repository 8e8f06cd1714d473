/** Of a long list only what is in sight, and a little around it, is in the page. All rows are of one height. No DOM. */

export type Form = 'list' | 'cards';
/** How the list is laid out in a width: so many columns of boxes that high, in CSS pixels. */
export type Layout = { columns: number; height: number };

/** Below this width there is no room for the first words beside a picture. */
const narrow = 480;
const cardWidth = 230;

/** The layout of a form in a width. The style sheet sets boxes to these heights. */
export function layoutFor(form: Form, width: number): Layout {
  if (form === 'cards') return { columns: Math.max(1, Math.floor(width / cardWidth)), height: 340 };
  return { columns: 1, height: width < narrow ? 150 : 188 };
}

/** What is in the page: from one place in the list up to another, which is not in it. */
export type Range = { from: number; to: number };

/** So much more than the window is in the page, before and after it. */
const beyond = 800;

/** `top` is how far the list's beginning lies above the window's, `window` how high the window is. */
export function rangeInSight(
  sight: { top: number; window: number },
  { columns, height }: Layout,
  count: number,
): Range {
  const first = Math.floor((sight.top - beyond) / height);
  const last = Math.ceil((sight.top + sight.window + beyond) / height);
  const inList = (place: number): number => Math.min(count, Math.max(0, place * columns));
  return { from: inList(first), to: inList(last) };
}

/** Where the box of that place stands: its distance from the top of the list, and its column. */
export function boxOf(index: number, { columns, height }: Layout): { top: number; column: number } {
  return { top: Math.floor(index / columns) * height, column: index % columns };
}

/** How high the whole list is. */
export function heightOf(count: number, { columns, height }: Layout): number {
  return Math.ceil(count / columns) * height;
}
