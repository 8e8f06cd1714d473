/** Choosing how stories leave Galley: a format, then the file, with its progress. Mounted beside a story or over a list. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Format, formats } from '../../export/formats.ts';
import { say, type WordKey } from '../../words.ts';
import { Panel } from '../reading/panel.tsx';
import { type ExportHow, type ExportOutcome, ExportState, useExporting } from './export-state.tsx';

/** What makes the file of a format and hands it over. Rejects where that fails, and when the signal aborts. */
export type ExportVerb = (format: Format, how: ExportHow) => Promise<ExportOutcome>;

const words: Readonly<Record<Format, WordKey>> = {
  epub: 'exportEpub',
  html: 'exportHtml',
  markdown: 'exportMarkdown',
  'markdown-pictures': 'exportMarkdownPictures',
  text: 'exportText',
  json: 'exportJson',
  bookmarks: 'exportBookmarks',
};

type ChoiceProps = { format: Format; chosen: Format; choose: (format: Format) => void };

function Choice({ format, chosen, choose }: ChoiceProps): JSX.Element {
  return (
    <label>
      <input type="radio" name="export-format" checked={format === chosen} onChange={() => choose(format)} />
      <span>{say(words[format])}</span>
    </label>
  );
}

type Props = {
  title: string;
  export: ExportVerb;
  /** Prints what is shown; null where that is a list. */
  print: (() => void) | null;
  close: () => void;
};

/** The panel; closing it ends what is under way. */
export function ExportPanel({ title, export: verb, print, close }: Props): JSX.Element {
  const [format, choose] = useState<Format>('epub');
  const [state, start] = useExporting();
  return (
    <Panel title={title} close={close}>
      <fieldset class="export-formats" disabled={state.at === 'busy'}>
        <legend>{say('exportFormat')}</legend>
        {formats.map((each) => (
          <Choice key={each} format={each} chosen={format} choose={choose} />
        ))}
      </fieldset>
      {state.at !== 'busy' && (
        <div class="export-ways">
          <button type="button" class="button strong" onClick={() => start((how) => verb(format, how))}>
            {say('exportStart')}
          </button>
          {print !== null && (
            <button type="button" class="button edged" onClick={print}>
              {say('exportPrint')}
            </button>
          )}
        </div>
      )}
      <ExportState state={state} />
    </Panel>
  );
}
