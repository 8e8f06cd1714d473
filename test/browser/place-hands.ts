/** Where something stands, for the mouse: in a page that still moves a press would meet something else. */
import type { Galley, Point } from './galley.ts';
import { until, type View } from './view.ts';

/** The middle of what a selector finds, brought into the middle of the window or left where it is, once it rests there. */
function middleOf(view: View, selector: string, bring: 'into-sight' | 'not'): Promise<Point> {
  return until(`${selector} to rest`, () =>
    view.run(
      async (root, wanted, how) => {
        const boxOf = (): DOMRect | undefined => root.querySelector(wanted)?.getClientRects()[0];
        if (how === 'into-sight')
          root.querySelector(wanted)?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const before = boxOf();
        // What is behind others draws no frames.
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
          setTimeout(resolve, 100);
        });
        const box = boxOf();
        if (box === undefined || box.left !== before?.left || box.top !== before.top) return null;
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      },
      selector,
      bring,
    ),
  );
}

/** Brings an element into sight and clicks into the middle of its first line with the mouse. */
export async function clickOn(galley: Galley, view: View, selector: string): Promise<void> {
  const point = await middleOf(view, selector, 'into-sight');
  await galley.drag(point, point);
}

/** Clicks into an element where it is. */
export async function clickThere(galley: Galley, view: View, selector: string): Promise<void> {
  const point = await middleOf(view, selector, 'not');
  await galley.drag(point, point);
}
