/** The rows of a file that cannot be imported. */
import type { JSX } from 'preact';
import { sayCount } from '../../words.ts';
import { placeWords, refusedWords } from './import-words.ts';
import type { Refused } from './verbs.ts';

/** As many rows as are shown; the others are counted. */
const most = 500;

/** Which rows, and why; nothing where all can be imported. */
export function RefusedRows({ refused }: { refused: readonly Refused[] }): JSX.Element | null {
  if (refused.length === 0) return null;
  return (
    <details class="refused">
      <summary>{sayCount('importRefused', refused.length)}</summary>
      <ul>
        {refused.slice(0, most).map((row) => (
          <li key={`${row.file} ${row.line}`}>
            <span class="place">{placeWords(row)}</span> {refusedWords(row.why)} <q dir="auto">{row.text}</q>
          </li>
        ))}
      </ul>
    </details>
  );
}
