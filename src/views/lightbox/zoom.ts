/** How large a picture is shown and where. No DOM: px from the middle of the frame. */

export type Point = { x: number; y: number };
export type Size = { width: number; height: number };
/** `scale` 1 is the picture whole. */
export type Zoom = Point & { scale: number };

export const whole: Zoom = { scale: 1, x: 0, y: 0 };
const largest = 8;
/** What a double click and one step of a button enlarge by. */
export const closer = 2.5;
export const step = 1.5;

/** Enlarges by a factor so that the point under the hand stays where it is. */
export function zoomAt(zoom: Zoom, factor: number, at: Point): Zoom {
  const scale = Math.min(largest, Math.max(1, zoom.scale * factor));
  const ratio = scale / zoom.scale;
  return { scale, x: at.x - (at.x - zoom.x) * ratio, y: at.y - (at.y - zoom.y) * ratio };
}

/** Moves the picture. */
export function panBy(zoom: Zoom, by: Point): Zoom {
  return { ...zoom, x: zoom.x + by.x, y: zoom.y + by.y };
}

function held(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}

/** The same without an empty edge that could be filled: `picture` is its size when shown whole. */
export function bounded(zoom: Zoom, picture: Size, frame: Size): Zoom {
  const most = (side: keyof Size): number => Math.max(0, (picture[side] * zoom.scale - frame[side]) / 2);
  return { scale: zoom.scale, x: held(zoom.x, most('width')), y: held(zoom.y, most('height')) };
}

function middle([one, two]: readonly [Point, Point]): Point {
  return { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 };
}

function far([one, two]: readonly [Point, Point]): number {
  return Math.hypot(one.x - two.x, one.y - two.y);
}

/** Two fingers that moved: the picture grows as they part, and follows them. */
export function pinch(zoom: Zoom, from: readonly [Point, Point], to: readonly [Point, Point]): Zoom {
  const [before, now] = [middle(from), middle(to)];
  const grown = zoomAt(zoom, far(from) === 0 ? 1 : far(to) / far(from), before);
  return panBy(grown, { x: now.x - before.x, y: now.y - before.y });
}
