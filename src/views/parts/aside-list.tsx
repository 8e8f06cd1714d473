/** The quiet line below a story: what was set aside, and the way back for each of it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../words.ts';
import type { PictureUrl } from '../article/pictures.ts';
import { AsideEntry } from './aside-entry.tsx';
import { asideCounts, asideGroups } from './aside-words.ts';
import { entryNow, type Part } from './story-parts.ts';
import type { Parts } from './use-parts.ts';

type Props = {
  state: Parts;
  pictureUrl: PictureUrl;
  toggle: (part: Part) => void;
  /** Lets a person point at what shall be set aside. */
  point: () => void;
};

type Listed = { part: Part; entry: ReturnType<typeof entryNow> };

function List({ listed, state, pictureUrl, toggle }: Omit<Props, 'point'> & { listed: readonly Listed[] }) {
  const groups = asideGroups(listed.map(({ entry }) => entry));
  return groups.map(({ words, entries }) => (
    <section key={words} aria-label={words}>
      <h2>{words}</h2>
      <ul>
        {entries.map(({ index, entry }) => {
          const part = listed[index]?.part;
          if (part === undefined) return null;
          const common = { part, entry, state, pictureUrl };
          return <AsideEntry key={part.id} {...common} toggle={() => toggle(part)} />;
        })}
      </ul>
    </section>
  ));
}

/** What is aside now, counted; where all of it was put back the line says so. */
function summaryOf(listed: readonly Listed[], { standingOf }: Parts): string {
  const away = listed.filter(({ part }) => standingOf(part).where === 'aside').map(({ entry }) => entry);
  return away.length === 0 ? say('asideAllBack') : say('asideSummary', asideCounts(away));
}

/** The line, and on demand the list. Nothing at all where nothing was set aside. */
export function AsideList({ state, pictureUrl, toggle, point }: Props): JSX.Element | null {
  const [shown, setShown] = useState<'open' | 'shut'>('shut');
  const listed = state.parts
    .map((part) => ({ part, standing: state.standingOf(part) }))
    .filter(({ part, standing }) => part.found === 'aside' || standing.where === 'aside')
    .map(({ part, standing }): Listed => ({ part, entry: entryNow(part, standing) }));
  if (listed.length === 0) return null;
  return (
    <details class="asides" onToggle={({ currentTarget }) => setShown(currentTarget.open ? 'open' : 'shut')}>
      <summary>{summaryOf(listed, state)}</summary>
      {shown === 'open' && (
        <>
          <List listed={listed} state={state} pictureUrl={pictureUrl} toggle={toggle} />
          <p>
            <button type="button" class="button edged" onClick={point}>
              {say('asidePoint')}
            </button>
          </p>
        </>
      )}
    </details>
  );
}
