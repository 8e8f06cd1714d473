/** A story in columns from the right goes on to the left: there the wheel, which turns up and down, moves it so. */

import { wasTurned } from './turned-before.ts';

const lineMode = 1;
/** Pixels that a turn by one line moves. */
const lineStep = 24;

function isVertical(target: EventTarget): target is HTMLElement {
  return (
    target instanceof HTMLElement &&
    target.matches('[data-story]') &&
    getComputedStyle(target).writingMode.startsWith('vertical')
  );
}

/** Moves the story under the pointer, until its end; from there on the wheel does what it always does. */
export function turnWheel(event: WheelEvent): void {
  if (wasTurned(event)) return;
  const story = event.composedPath().find(isVertical);
  const { deltaX, deltaY, deltaMode } = event;
  if (story === undefined || event.ctrlKey || event.shiftKey || Math.abs(deltaX) >= Math.abs(deltaY)) return;
  const before = story.scrollLeft;
  story.scrollLeft -= deltaMode === lineMode ? deltaY * lineStep : deltaY;
  if (story.scrollLeft !== before) event.preventDefault();
}
