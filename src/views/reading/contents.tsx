/** The contents of a story: its subheads, the current one marked. */
import type { JSX } from 'preact';
import { say } from '../../words.ts';
import { blocksOf } from './blocks.ts';
import { Panel } from './panel.tsx';

export type Heading = { element: HTMLElement; text: string; level: number; block: number };

/** The subheads of the body, with the number of the block that each is. */
export function headingsOf(story: Element): Heading[] {
  return blocksOf(story).flatMap((element, block) => {
    const level = /^H([2-6])$/.exec(element.tagName)?.[1];
    return level === undefined
      ? []
      : [{ element, block, level: Number(level), text: element.textContent ?? '' }];
  });
}

type Props = {
  headings: readonly Heading[];
  block: number;
  go: (heading: Heading) => void;
  close: () => void;
};

/** The list in its panel; says so where the story has no subheads. */
export function ContentsList({ headings, block, go, close }: Props): JSX.Element {
  const current = headings.findLastIndex((heading) => heading.block <= block);
  return (
    <Panel title={say('guideContents')} close={close}>
      {headings.length === 0 && <p>{say('guideNoContents')}</p>}
      <ol class="contents">
        {headings.map((heading, index) => (
          <li key={heading.block} data-level={heading.level}>
            <button
              type="button"
              aria-current={index === current ? 'true' : undefined}
              onClick={() => go(heading)}
              dir="auto"
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
