/** What a person does to mark a story, and what is seen of it. */
import type { Galley, Point } from './galley.ts';
import { until, type View } from './view.ts';

/** Words of the main story that stand in it once. */
export const phrase = 'could not agree on what they were hearing';

export type Seen = { text: string; colour: string; note: string | null };

/** The marks that a view shows, each with its words, joined where links and emphasis part them. */
export function marksIn(view: View): Promise<Seen[]> {
  return view.run((root) => {
    const seen = new Map<string, { text: string; colour: string; note: string | null }>();
    for (const mark of root.querySelectorAll<HTMLElement>('[data-story] mark')) {
      const id = mark.dataset['mark'] ?? '';
      const before = seen.get(id)?.text ?? '';
      const note = root.querySelector(`[data-note="${id}"]`)?.getAttribute('title') ?? null;
      seen.set(id, { text: before + mark.textContent, colour: mark.dataset['colour'] ?? '', note });
    }
    return [...seen.values()];
  });
}

/** The point before a text of the story, in px of the window; the text is brought into its middle. */
function pointAt(view: View, text: string, end: 'before' | 'behind'): Promise<Point> {
  return view.run(
    (root, wanted, side) => {
      const blocks = [...root.querySelectorAll<HTMLElement>('[data-story] .body > *')];
      const block = blocks.find(({ textContent }) => textContent?.includes(wanted));
      let at = block?.textContent?.indexOf(wanted) ?? -1;
      if (block === undefined || at < 0) throw new Error(`“${wanted}” is not in the story`);
      if (side === 'behind') at += wanted.length - 1;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { length } = node.nodeValue ?? '';
        if (at < length) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left, right, top, height } = range.getBoundingClientRect();
          return { x: side === 'before' ? left + 0.5 : right - 0.5, y: top + height / 2 };
        }
        at -= length;
      }
      throw new Error('The text has no place');
    },
    text,
    end,
  );
}

/** Selects a text of the story with the mouse, from its first to its last character. */
export async function selectWithMouse(galley: Galley, view: View, text: string): Promise<void> {
  await view.run((root, wanted) => {
    const blocks = [...root.querySelectorAll<HTMLElement>('[data-story] .body > *')];
    const block = blocks.find(({ textContent }) => textContent?.includes(wanted));
    block?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, text);
  await galley.drag(await pointAt(view, text, 'before'), await pointAt(view, text, 'behind'));
}

/** Clicks into the middle of an element with the mouse. */
export async function clickOn(galley: Galley, view: View, selector: string): Promise<void> {
  const point = await until(`${selector}`, () =>
    view.run((root, wanted) => {
      const element = root.querySelector(wanted);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element?.getClientRects()[0];
      return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }, selector),
  );
  await galley.drag(point, point);
}

/** Waits until the view shows these marks, by their words and colours, in the order of the story. */
export async function marksAre(view: View, wanted: readonly (readonly [string, string])[]): Promise<void> {
  let last: Seen[] = [];
  await until('the marks', async () => {
    last = await marksIn(view);
    return JSON.stringify(last.map(({ text, colour }) => [text, colour])) === JSON.stringify(wanted);
  }).catch(() => {
    throw new Error(`The marks are ${JSON.stringify(last)}`);
  });
}
