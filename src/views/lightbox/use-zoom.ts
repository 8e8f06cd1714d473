/** Zooms a picture in its frame by wheel, fingers, drag and double click. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { wasTurned } from '../parts/turned-before.ts';
import { bounded, closer, type Point, panBy, pinch, whole, type Zoom, zoomAt } from './zoom.ts';

/** Factor for each px that a wheel turns. */
const turn = 1.002;

type Change = (zoom: Zoom) => Zoom;

function sizesIn(frame: HTMLElement) {
  const picture = frame.querySelector('img');
  const { offsetWidth: width = 0, offsetHeight: height = 0 } = picture ?? {};
  return { picture: { width, height }, frame: { width: frame.clientWidth, height: frame.clientHeight } };
}

/** Where a hand is, from the middle of the frame. */
function pointIn(frame: HTMLElement, { clientX, clientY }: MouseEvent): Point {
  const { left, top, width, height } = frame.getBoundingClientRect();
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
}

/** One finger moves the picture, two enlarge it as well. */
function followFingers(frame: HTMLElement, apply: (change: Change) => void, signal: AbortSignal): void {
  const fingers = new Map<number, Point>();
  const moved = (event: PointerEvent): void => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const now = pointIn(frame, event);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    if (other === undefined) apply((zoom) => panBy(zoom, { x: now.x - before.x, y: now.y - before.y }));
    else apply((zoom) => pinch(zoom, [before, other], [now, other]));
  };
  const gone = ({ pointerId }: PointerEvent): void => void fingers.delete(pointerId);
  frame.addEventListener(
    'pointerdown',
    (event) => {
      fingers.set(event.pointerId, pointIn(frame, event));
      frame.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  frame.addEventListener('pointermove', moved, { signal });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
    frame.addEventListener(end, gone, { signal });
}

/** What to put on the frame, the zoom of the picture in it, and how to change it. */
export function useZoom(): {
  frame: { current: HTMLDivElement | null };
  zoom: Zoom;
  change: (by: Change) => void;
} {
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(whole);
  const change = (by: Change): void => {
    const element = frame.current;
    if (element === null) return;
    const sizes = sizesIn(element);
    setZoom((before) => bounded(by(before), sizes.picture, sizes.frame));
  };
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    const wheel = (event: WheelEvent): void => {
      if (wasTurned(event)) return;
      event.preventDefault();
      const at = pointIn(element, event);
      const lines = event.deltaMode === 1 ? 24 : 1;
      change((before) => zoomAt(before, turn ** (-event.deltaY * lines), at));
    };
    const twice = (event: MouseEvent): void => {
      const at = pointIn(element, event);
      change((before) => (before.scale > 1 ? whole : zoomAt(before, closer, at)));
    };
    element.addEventListener('wheel', wheel, { signal, passive: false });
    element.addEventListener('dblclick', twice, { signal });
    followFingers(element, change, signal);
    return () => leaving.abort();
  }, []);
  return { frame, zoom, change };
}
