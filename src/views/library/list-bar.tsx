/** The bar above the list of saved stories. */
import type { JSX, Ref } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../settings.ts';
import { say, sayCount } from '../../words.ts';
import { LookButton } from '../parts/look-button.tsx';
import type { ChangeLook } from '../parts/look-panel.tsx';
import { SettingsSign } from './signs.tsx';
import { type ExportStories, ListExport, type PanelState, type Shown } from './story-export.tsx';

export type Look = { settings: Settings; changeLook: ChangeLook };

type ListBarProps = {
  look: Look;
  heading: Ref<HTMLHeadingElement>;
  /** The keys of the stories that are picked: they alone are exported, and all that are shown where none is. */
  picked: readonly string[];
  shown: Shown;
  panel: PanelState;
  show: (panel: PanelState) => void;
  verbs: { exportStories: ExportStories };
};

/** The name of the page, which takes the focus, and the ways out and to its settings. */
export function ListBar({ look, heading, verbs, ...which }: ListBarProps): JSX.Element {
  return (
    <header class="bar">
      <h1 ref={heading} tabIndex={-1}>
        {say('libraryTitle')}
      </h1>
      <ListExport {...which} exportStories={verbs.exportStories} />
      <LookButton settings={look.settings} change={look.changeLook} />
      <a
        class="button"
        href="options.html"
        aria-label={say('librarySettings')}
        title={say('librarySettings')}
      >
        <SettingsSign />
      </a>
    </header>
  );
}

/** The name of a tag that is being changed. */
function Renaming(props: { name: string; onRename: (to: string) => void; onClose: () => void }): JSX.Element {
  const [to, setTo] = useState(props.name);
  const submit = (event: Event) => {
    event.preventDefault();
    if (to.trim() !== '' && to.trim() !== props.name) props.onRename(to.trim());
    props.onClose();
  };
  return (
    <form class="renaming" onSubmit={submit}>
      <input
        type="text"
        value={to}
        maxLength={60}
        dir="auto"
        aria-label={say('libraryTagNewName')}
        aria-describedby="library-renaming"
        ref={(field) => field?.focus()}
        onInput={(event) => setTo(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
      />
      <button type="submit" class="button edged">
        {say('libraryTagRename')}
      </button>
      <button type="button" class="button" onClick={props.onClose}>
        {say('exportCancel')}
      </button>
      <p class="hint" id="library-renaming">
        {say('libraryTagJoins')}
      </p>
    </form>
  );
}

type ShelfLineProps = {
  name: string;
  count: number | null;
  /** Whether it has just got its name here; asked once. */
  wasRenamed: () => boolean;
  /** Renames the tag that the shelf is of; null for other shelves. */
  onRename: ((to: string) => void) | null;
  /** Forgets all that is in the bin; null elsewhere. */
  onForget: (() => void) | null;
};

/** Whether something is asked; the button that asked it has the focus when that is over. */
function useAsking(isBackAtFirst: () => boolean) {
  const [isAsking, setAsking] = useState(false);
  const isBack = useRef(useMemo(isBackAtFirst, []));
  const toggle = () => {
    isBack.current = isAsking;
    setAsking(!isAsking);
  };
  const focusBack = (button: HTMLButtonElement | null) => {
    if (!isBack.current || button === null) return;
    isBack.current = false; // Once: later draws leave the focus where it is.
    button.focus();
  };
  return { isAsking, toggle, focusBack };
}

/** What is listed, and how many; with what can be done with the shelf itself. */
export function ShelfLine({ name, count, wasRenamed, onRename, onForget }: ShelfLineProps): JSX.Element {
  const { isAsking, toggle, focusBack } = useAsking(wasRenamed);
  return (
    <div class="shelf-line">
      <h2 dir="auto">{name}</h2>
      <p role="status">{count === null ? '' : sayCount('libraryStoryCount', count)}</p>
      {onRename !== null && !isAsking && (
        <button type="button" class="button edged" ref={focusBack} onClick={toggle}>
          {say('libraryTagRename')}
        </button>
      )}
      {onRename !== null && isAsking && <Renaming name={name} onRename={onRename} onClose={toggle} />}
      {onForget !== null && (count ?? 0) > 0 && !isAsking && (
        <button type="button" class="button edged" onClick={toggle}>
          {say('libraryEmptyBin')}
        </button>
      )}
      {onForget !== null && isAsking && (
        <p class="asking" role="alert">
          {say('libraryEmptyBinSure')}{' '}
          <button
            type="button"
            class="button edged"
            onClick={() => {
              toggle();
              onForget();
            }}
          >
            {say('libraryForget')}
          </button>{' '}
          <button type="button" class="button" onClick={toggle}>
            {say('libraryKeep')}
          </button>
        </p>
      )}
    </div>
  );
}
