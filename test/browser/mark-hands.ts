/** What a person does to mark a story, and what is seen of it. */
import type { Galley, Point } from './galley.ts';
import { guideIn } from './guide-hands.ts';
import { there } from './hands.ts';
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

/** The point before or behind a text of the story, in px of the window. */
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

/** Both ends of a text of the story, in px of the window, once they rest in its middle. */
function endsOf(view: View, text: string): Promise<[Point, Point]> {
  let last = '';
  return until(`“${text}” to rest`, async () => {
    await view.run((root, wanted) => {
      const blocks = [...root.querySelectorAll<HTMLElement>('[data-story] .body > *')];
      const block = blocks.find(({ textContent }) => textContent?.includes(wanted));
      block?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, text);
    const ends: [Point, Point] = [await pointAt(view, text, 'before'), await pointAt(view, text, 'behind')];
    const before = last;
    last = JSON.stringify(ends);
    return last === before && ends;
  });
}

/** Selects a text of the story with the mouse, from its first to its last character, and waits for the bar that comes. */
export async function selectWithMouse(galley: Galley, view: View, text: string): Promise<void> {
  await guideIn(view); // What selects is heard from then on.
  await galley.drag(...(await endsOf(view, text)));
  await there(view, '.mark-bar');
}

/** Marks the first block of a story without marks by the keys of the reader. */
export async function markFirstBlock(galley: Galley): Promise<void> {
  await guideIn(galley.reader);
  await galley.press('j');
  await there(galley.reader, '.body > :focus');
  await galley.press('h');
  await until('the mark', async () => (await marksIn(galley.reader)).length === 1);
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
