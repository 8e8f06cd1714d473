/** The settings as a file: written, read, and set back to how they were at first, with a way to undo that. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { say, sayCount, wordsLanguage } from '../../words.ts';
import { download } from './download.ts';
import { Section } from './section.tsx';
import type { ImportOutcome, SettingsVerbs } from './verbs.ts';

type Said = { words: string; undo: (() => Promise<unknown>) | null };
const nothing: Said = { words: '', undo: null };

const refusals = {
  'not-json': 'optionsFileNotJson',
  'other-file': 'optionsFileOther',
  'too-large': 'optionsFileLarge',
} as const;

/** How reading a file ended: what was wrong in it is named, and the rest counts. */
function importWords(outcome: ImportOutcome): string {
  if (outcome.at === 'bad') return say(refusals[outcome.why]);
  const { wrong } = outcome;
  if (wrong.length === 0) return say('optionsFileRead');
  const shown = new Intl.ListFormat(wordsLanguage(), { type: 'unit' }).format(wrong.slice(0, 12));
  return sayCount('optionsFileWrong', wrong.length).replace('%s', shown);
}

function useDeeds(verbs: SettingsVerbs) {
  const [said, setSaid] = useState(nothing);
  const failed = (): void => setSaid({ words: say('optionsFileFailed'), undo: null });
  const write = (): void => {
    verbs.settingsText().then((text) => {
      download(text, 'galley-settings.json');
      setSaid({ words: say('optionsFileWritten'), undo: null });
    }, failed);
  };
  const read = (file: File): void => {
    const done = async (): Promise<void> => {
      const outcome = await verbs.importSettings(await file.text());
      setSaid({ words: importWords(outcome), undo: outcome.at === 'good' ? outcome.undo : null });
    };
    done().catch(failed);
  };
  const reset = (): void => {
    verbs.resetSettings().then((undo) => setSaid({ words: say('optionsResetDone'), undo }), failed);
  };
  const undo = (): void => {
    said.undo?.().then(() => setSaid({ words: say('optionsUndone'), undo: null }), failed);
  };
  return { said, write, read, reset, undo };
}

function FileButton({ read }: { read: (file: File) => void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button edged" onClick={() => input.current?.click()}>
        {say('optionsFileRestore')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/json,.json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) read(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}

export function OwnSettings({ verbs }: { verbs: SettingsVerbs }): JSX.Element {
  const { said, write, read, reset, undo } = useDeeds(verbs);
  return (
    <Section id="file" title={say('optionsFile')}>
      <p>{say('optionsFileWhy')}</p>
      <div class="ways">
        <button type="button" class="button edged" onClick={write}>
          {say('optionsFileSave')}
        </button>
        <FileButton read={read} />
        <button type="button" class="button edged" onClick={reset}>
          {say('optionsReset')}
        </button>
      </div>
      <p role="status" class="file-said">
        {said.words}{' '}
        {said.undo !== null && (
          <button type="button" class="button edged" onClick={undo}>
            {say('optionsUndo')}
          </button>
        )}
      </p>
    </Section>
  );
}
