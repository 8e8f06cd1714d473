/** Exporting from the library: the story that is shown, those that are picked, or all that are listed. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Format } from '../../export/formats.ts';
import { say, sayCount } from '../../words.ts';
import { ExportPanel } from '../parts/export-panel.tsx';
import { ExportSign } from '../parts/export-sign.tsx';
import type { ExportHow, ExportOutcome } from '../parts/export-state.tsx';
import { type Acts, useDeeds } from '../reading/acts.ts';
import { asksForExport } from './route.ts';
import { useHashChange } from './use-library.ts';

/** Which stories: those of these keys, from the bin where that is said; all of the library with null. */
export type Exported = { keys: readonly string[] | null; from: 'library' | 'bin' };

/** Makes a file of stories and hands it over. Rejects where that fails. */
export type ExportStories = (stories: Exported, format: Format, how: ExportHow) => Promise<ExportOutcome>;

type Props = { storyKey: string; acts: Acts; exportStories: ExportStories };

/** The panel for one story, opened by its menu, or by whoever came here for it. */
export function StoryExport({ storyKey, acts, exportStories }: Props): JSX.Element | null {
  const [shown, show] = useState<'open' | 'shut'>(() => (asksForExport(location.hash) ? 'open' : 'shut'));
  useHashChange((hash) => asksForExport(hash) && show('open'));
  useDeeds(acts, { deeds: { export: () => show('open') } });
  if (shown === 'shut') return null;
  return (
    <ExportPanel
      title={say('exportTitle')}
      export={(format, how) => exportStories({ keys: [storyKey], from: 'library' }, format, how)}
      print={() => print()}
      close={() => show('shut')}
    />
  );
}

/** What the list shows: its name, the keys in its order, and whether that is the library without the bin. */
export type Shown = { name: string; keys: readonly string[]; of: 'everything' | 'some' | 'bin' };

export type PanelState = 'open' | 'shut';

type ListProps = {
  picked: readonly string[];
  shown: Shown;
  panel: PanelState;
  show: (panel: PanelState) => void;
  exportStories: ExportStories;
};

/** A button in the bar of the list, and its panel: for the stories that are picked, or else for those that are listed. */
export function ListExport({ picked, shown, panel, show, exportStories }: ListProps): JSX.Element {
  const isPicked = picked.length > 0;
  const keys = isPicked ? picked : shown.keys;
  const count = sayCount('libraryStoryCount', keys.length);
  const exported: Exported = {
    keys: shown.of === 'everything' && !isPicked ? null : keys,
    from: shown.of === 'bin' ? 'bin' : 'library',
  };
  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={say('moreExport')}
        title={say('moreExport')}
        disabled={keys.length === 0}
        onClick={() => show('open')}
      >
        <ExportSign />
      </button>
      {panel === 'open' && (
        <ExportPanel
          title={`${say('exportTitle')}: ${isPicked ? count : `${shown.name}, ${count}`}`}
          export={(format, how) => exportStories(exported, format, how)}
          print={null}
          close={() => show('shut')}
        />
      )}
    </>
  );
}
