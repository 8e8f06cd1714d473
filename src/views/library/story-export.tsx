/** Exporting from the library: the story that is shown, or all that are listed. */
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

/** Makes a file of these stories, of all with null, and hands it over. Rejects where that fails. */
export type ExportStories = (
  keys: readonly string[] | null,
  format: Format,
  how: ExportHow,
) => Promise<ExportOutcome>;

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
      export={(format, how) => exportStories([storyKey], format, how)}
      print={() => print()}
      close={() => show('shut')}
    />
  );
}

type ListProps = { picked: readonly string[]; exportStories: ExportStories };

/** A button in the bar of the list, and its panel: for the stories that are picked, or else for all. */
export function ListExport({ picked, exportStories }: ListProps): JSX.Element {
  const [shown, show] = useState<'open' | 'shut'>('shut');
  const keys = picked.length > 0 ? picked : null;
  const count = keys === null ? '' : `: ${sayCount('libraryStoryCount', keys.length)}`;
  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={say('moreExport')}
        title={say('moreExport')}
        onClick={() => show('open')}
      >
        <ExportSign />
      </button>
      {shown === 'open' && (
        <ExportPanel
          title={say('exportTitle') + count}
          export={(format, how) => exportStories(keys, format, how)}
          print={null}
          close={() => show('shut')}
        />
      )}
    </>
  );
}
