/** The part of the page where a file is chosen or dropped, looked at and imported. */
import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { knownServices, undoneWords, unreadWords } from './import-words.ts';
import { PreviewPart } from './preview.tsx';
import { ReportPart } from './report.tsx';
import { type Stage, useImport } from './use-import.ts';
import type { ImportVerbs } from './verbs.ts';

type Choose = (file: Blob) => void;

function FileButton({ choose, label }: { choose: Choose; label: string }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button strong" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) choose(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}

/** A place to drop a file, which shows that it takes one. */
function DropPlace({ choose, children }: { choose: Choose; children: ComponentChildren }): JSX.Element {
  const [over, setOver] = useState<'over' | 'away'>('away');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by key and press
    <div
      class={over === 'over' ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver('over');
      }}
      onDragLeave={() => setOver('away')}
      onDrop={(event) => {
        event.preventDefault();
        setOver('away');
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) choose(file);
      }}
    >
      {children}
    </div>
  );
}

function Progress({ words, share, cancel }: { words: string; share: number | null; cancel: () => void }) {
  return (
    <div class="work">
      <p role="status">{words}</p>
      <progress aria-label={words} max={1} {...(share === null ? {} : { value: share })} />
      <button type="button" class="button edged" onClick={cancel}>
        {say('importCancel')}
      </button>
    </div>
  );
}

function trouble(stage: Stage): string | null {
  if (stage.at === 'unread') return unreadWords(stage.why);
  if (stage.at === 'broken') return say('importFailed');
  return null;
}

export function FilePart({ verbs }: { verbs: ImportVerbs }): JSX.Element {
  const { stage, choose, write, undo, cancel } = useImport(verbs);
  if (stage.at === 'reading') return <Progress words={say('importReading')} share={null} cancel={cancel} />;
  if (stage.at === 'writing')
    return <Progress words={say('importWriting')} share={stage.share} cancel={cancel} />;
  if (stage.at === 'preview')
    return (
      <PreviewPart preview={stage.preview} onImport={() => write(stage.preview)}>
        <FileButton choose={choose} label={say('importOther')} />
      </PreviewPart>
    );
  const wrong = trouble(stage);
  return (
    <>
      {stage.at === 'report' && (
        <ReportPart report={stage.report} refused={stage.refused} onUndo={() => undo(stage.report)} />
      )}
      {stage.at === 'undone' && <p role="status">{undoneWords(stage.undone)}</p>}
      {wrong !== null && <p role="alert">{wrong}</p>}
      <DropPlace choose={choose}>
        <p>{say('importHow')}</p>
        <FileButton choose={choose} label={say('importChoose')} />
        <p class="quiet">{say('importKnown', knownServices())}</p>
      </DropPlace>
    </>
  );
}
