/** What is in a file, before anything is written. */
import type { ComponentChildren, JSX } from 'preact';
import { say, sayCount } from '../../words.ts';
import { formatName } from './import-words.ts';
import { RefusedRows } from './refused-rows.tsx';
import type { Preview } from './verbs.ts';

type Props = { preview: Preview; onImport: () => void; children: ComponentChildren };

export function PreviewPart({ preview, onImport, children }: Props): JSX.Element {
  const { fresh, known, marks, toLoad, refused, first } = preview;
  const isAnything = fresh + known + marks > 0;
  return (
    <div class="preview">
      <h2>{say('importFound', formatName(preview.format))}</h2>
      <div role="status">
        <ul class="counts">
          <li>{sayCount('importNew', fresh)}</li>
          {toLoad > 0 && <li>{sayCount('importToLoad', toLoad)}</li>}
          {known > 0 && <li>{sayCount('importThere', known)}</li>}
          {marks > 0 && <li>{say('importMarks', marks)}</li>}
        </ul>
      </div>
      <div class="ways">
        {isAnything && (
          <button type="button" class="button strong" onClick={onImport}>
            {say('importStart')}
          </button>
        )}
        {children}
      </div>
      <RefusedRows refused={refused} />
      {first.length > 0 && (
        <ol class="first" aria-label={say('importFirst')}>
          {first.map(({ title, url }) => (
            <li key={url}>
              <bdi>{title ?? url}</bdi>
              <span class="quiet">{new URL(url).host}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
