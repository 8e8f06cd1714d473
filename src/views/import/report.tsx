/** What an import did, and the way back. */
import type { JSX } from 'preact';
import { say, sayCount } from '../../words.ts';
import { endWords } from './import-words.ts';
import { RefusedRows } from './refused-rows.tsx';
import type { Refused, Report } from './verbs.ts';

/** `refused` are the rows that were told before, which are not in the library. */
type Props = { report: Report; refused: readonly Refused[]; onUndo: () => void };

export function ReportPart({ report, refused, onUndo }: Props): JSX.Element {
  const { added, merged, queued, marks } = report;
  const trouble = endWords(report.at);
  const isAnything = added + merged + queued + marks > 0;
  return (
    <div class="report">
      {trouble !== null && <p role="alert">{trouble}</p>}
      <div role="status">
        <ul class="counts">
          {(added > 0 || !isAnything) && <li>{sayCount('importAdded', added)}</li>}
          {merged > 0 && <li>{sayCount('importMerged', merged)}</li>}
          {queued > 0 && <li>{sayCount('importQueued', queued)}</li>}
          {marks > 0 && <li>{say('importMarks', marks)}</li>}
        </ul>
      </div>
      <div class="ways">
        <a class="button edged" href="library.html">
          {say('libraryTitle')}
        </a>
        {isAnything && (
          <button type="button" class="button edged" onClick={onUndo}>
            {say('importUndo')}
          </button>
        )}
      </div>
      <RefusedRows refused={refused} />
    </div>
  );
}
