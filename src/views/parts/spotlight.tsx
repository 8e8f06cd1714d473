/** Shows for a moment where a jump led: a quiet ground behind the words, which changes nothing in the story. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

type Box = Record<'left' | 'top' | 'width' | 'height', string>;

/** Ms for which the ground stands. */
const standsFor = 2_600;

/** `lit` is a range or an element; the part is placed in the box that holds it, the story's own. */
export type Lit = Range | Element;

function boxesOf(lit: Lit, place: Element): Box[] {
  const origin = place.getBoundingClientRect();
  return [...lit.getClientRects()]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, width, height }) => ({
      left: `${left - origin.left}px`,
      top: `${top - origin.top}px`,
      width: `${width}px`,
      height: `${height}px`,
    }));
}

export function Spotlight({ lit, end }: { lit: Lit; end: () => void }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  useLayoutEffect(() => {
    if (place.current !== null) setBoxes(boxesOf(lit, place.current));
  }, [lit]);
  useEffect(() => {
    const timer = setTimeout(end, standsFor);
    return () => clearTimeout(timer);
  }, [lit]);
  return (
    <div class="spotlight" ref={place} aria-hidden="true">
      {boxes.map((box, index) => (
        <div key={index} style={box} />
      ))}
    </div>
  );
}
