/** Lets a person point at a part of the story, with the pointer or with the keys that go from part to part. */
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { say } from '../../words.ts';
import { isKeyPress, isTyping } from '../reading/keys.ts';
import { blockHere, goTo, shownBlocks } from './shown-blocks.ts';
import { Strip } from './strip.tsx';

type Props = {
  place: { current: HTMLElement | null };
  pick: (block: HTMLElement) => void;
  leave: () => void;
};

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const leaving: ReadonlySet<string> = new Set(['Escape', 'x']);

function blockUnder(event: Event, blocks: readonly HTMLElement[]): HTMLElement | null {
  const path = event.composedPath();
  return blocks.find((block) => path.includes(block)) ?? null;
}

/** Keys and presses are heard before anything else of the view: nothing follows a link that is pointed at. */
function listen({ place, pick, leave }: Props, signal: AbortSignal): void {
  const root = place.current?.getRootNode();
  if (root === undefined) return;
  const take = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  const onKey = (event: Event): void => {
    if (!isKeyPress(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.composedPath()[0] ?? null)) return;
    const blocks = shownBlocks(place);
    const at = blocks.findIndex((block) => block.matches(':focus'));
    const focused = blocks[at];
    const next = blocks[at + (steps[event.key] ?? 0)];
    if (leaving.has(event.key)) leave();
    else if (event.key === 'Enter' && focused !== undefined) pick(focused);
    else if (steps[event.key] !== undefined) {
      if (next !== undefined) goTo(next);
    } else return;
    take(event);
  };
  const onClick = (event: Event): void => {
    const block = blockUnder(event, shownBlocks(place));
    if (block === null) return;
    take(event);
    pick(block);
  };
  root.addEventListener('keydown', onKey, { signal, capture: true });
  root.addEventListener('click', onClick, { signal, capture: true });
}

/** Stands while somebody points: says how, and marks the story for the style sheet. */
export function Pointing(props: Props): JSX.Element {
  const { place, leave } = props;
  // Before it is said how: from then on no key is lost.
  useLayoutEffect(() => {
    const ending = new AbortController();
    const element = place.current;
    const first = blockHere(shownBlocks(place));
    if (first !== undefined) goTo(first);
    element?.classList.add('pointing');
    listen(props, ending.signal);
    return () => {
      ending.abort();
      element?.classList.remove('pointing');
    };
  }, []);
  return (
    <Strip place={place}>
      <p role="status">{say('pointHow')}</p>
      <button type="button" class="button edged" onClick={leave}>
        {say('pointLeave')}
      </button>
    </Strip>
  );
}
