/** What a check of the library found, story by story. */
import type { JSX } from 'preact';
import { say, type WordKey, wordsLanguage } from '../../words.ts';
import type { CheckFinding } from './verbs.ts';

const whats: Readonly<Record<CheckFinding['what'], WordKey>> = {
  entry: 'optionsCheckEntry',
  text: 'optionsCheckText',
  picture: 'optionsCheckPicture',
  beside: 'optionsCheckBeside',
  version: 'optionsCheckVersion',
  marks: 'optionsCheckMarks',
  other: 'optionsCheckOther',
};
const fates: Readonly<Record<CheckFinding['fate'], WordKey>> = {
  mended: 'optionsCheckWasMended',
  'set-apart': 'optionsCheckWasApart',
  removed: 'optionsCheckWasRemoved',
  left: 'optionsCheckWasLeft',
};
/** Longer lists are folded. */
const most = 8;

type Line = CheckFinding & { count: number };

/** Equal findings are one line with their number. */
function linesOf(found: readonly CheckFinding[]): Line[] {
  const lines = new Map<string, Line>();
  for (const finding of found) {
    const id = JSON.stringify([finding.title, finding.what, finding.fate]);
    lines.set(id, { ...finding, count: (lines.get(id)?.count ?? 0) + 1 });
  }
  return [...lines.values()];
}

export function CheckFindings({ found }: { found: readonly CheckFinding[] }): JSX.Element | null {
  const lines = linesOf(found);
  if (lines.length === 0) return null;
  const { format } = new Intl.NumberFormat(wordsLanguage());
  return (
    <details class="check-found" open={lines.length <= most}>
      <summary>
        {say('optionsCheckFound')} ({format(lines.length)})
      </summary>
      <ul>
        {lines.map(({ title, what, fate, count }) => (
          <li key={`${title} ${what} ${fate}`}>
            {title !== null && (
              <span class="check-title">
                <bdi>{title}</bdi>
              </span>
            )}
            <span>
              {say(whats[what])}
              {count > 1 && ` × ${format(count)}`}: {say(fates[fate])}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
