/** The quiet line below a story: what was set aside, and the way back for each of it. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { say } from '../../words.ts';
import type { PictureUrl } from '../article/pictures.ts';
import { type Acts, useDeeds } from '../reading/acts.ts';
import { AsideEntry } from './aside-entry.tsx';
import { asideCounts, asideGroups } from './aside-words.ts';
import { entryNow, type Part } from './story-parts.ts';
import type { Parts } from './use-parts.ts';

type Props = {
  state: Parts;
  pictureUrl: PictureUrl;
  toggle: (part: Part) => void;
  /** The acts of the view, to which the list adds that it can be opened. */
  acts: Acts | null;
  /** Lets a person point at what shall be set aside. */
  point: () => void;
};

type Listed = { part: Part; entry: ReturnType<typeof entryNow> };

function List({
  listed,
  state,
  pictureUrl,
  toggle,
}: Omit<Props, 'point' | 'acts'> & { listed: readonly Listed[] }) {
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

/** Opens the list and leads to it. */
function show(list: HTMLDetailsElement | null): void {
  if (list === null) return;
  list.open = true;
  list.querySelector('summary')?.focus({ preventScroll: true });
  list.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** The line, and on demand the list. Nothing at all where nothing was set aside. */
export function AsideList({ state, pictureUrl, toggle, point, acts }: Props): JSX.Element | null {
  const [shown, setShown] = useState<'open' | 'shut'>('shut');
  const list = useRef<HTMLDetailsElement>(null);
  const listed = state.parts
    .map((part) => ({ part, standing: state.standingOf(part) }))
    .filter(({ part, standing }) => part.found === 'aside' || standing.where === 'aside')
    .map(({ part, standing }): Listed => ({ part, entry: entryNow(part, standing) }));
  const summary = summaryOf(listed, state);
  const asides = (): void => show(list.current);
  useDeeds(acts, listed.length === 0 ? { deeds: {} } : { deeds: { asides }, words: { asides: summary } });
  if (listed.length === 0) return null;
  return (
    <details
      class="asides"
      ref={list}
      onToggle={({ currentTarget }) => setShown(currentTarget.open ? 'open' : 'shut')}
    >
      <summary>{summary}</summary>
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
