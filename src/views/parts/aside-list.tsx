/** The quiet line below a story: what was set aside, and the way back for each of it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SetAside } from '../../article.ts';
import { say } from '../../words.ts';
import { type AsideGroup, asideCounts, asideGroups, asideText } from './aside-words.ts';

type Props = {
  entries: readonly SetAside[];
  /** Indices of the entries that are back in the story. */
  back: ReadonlySet<number>;
  toggle: (index: number) => void;
};

function Entry({
  entry,
  place,
  toggle,
}: {
  entry: SetAside;
  place: 'aside' | 'back';
  toggle: () => void;
}): JSX.Element {
  return (
    <li>
      <span class="aside-text" dir="auto">
        {asideText(entry) || say('asideNoWords')}
      </span>
      <button type="button" class="button edged" onClick={toggle}>
        {say(place === 'back' ? 'asideTakeOut' : 'asidePutBack')}
      </button>
    </li>
  );
}

function Group({ group, back, toggle }: { group: AsideGroup } & Omit<Props, 'entries'>): JSX.Element {
  return (
    <>
      <h2>{group.words}</h2>
      <ul>
        {group.entries.map(({ index, entry }) => (
          <Entry
            key={index}
            entry={entry}
            place={back.has(index) ? 'back' : 'aside'}
            toggle={() => toggle(index)}
          />
        ))}
      </ul>
    </>
  );
}

/** Nothing at all where nothing was set aside. */
export function AsideList({ entries, back, toggle }: Props): JSX.Element | null {
  const [shown, setShown] = useState<'open' | 'shut'>('shut');
  if (entries.length === 0) return null;
  return (
    <details class="asides" onToggle={({ currentTarget }) => setShown(currentTarget.open ? 'open' : 'shut')}>
      <summary>{say('asideSummary', asideCounts(entries))}</summary>
      {(shown === 'open' ? asideGroups(entries) : []).map((group) => (
        <Group key={group.words} group={group} back={back} toggle={toggle} />
      ))}
    </details>
  );
}
