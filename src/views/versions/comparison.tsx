/** What changed from one text of a story to the next, in the text itself. */
import type { JSX } from 'preact';
import type { Differences, Piece, SentenceChange } from '../../differences/differences.ts';
import { say, wordsLanguage } from '../../words.ts';

/** Says to those who listen what is underlined and struck out for those who look. */
function Unseen({ word }: { word: 'versionsAdded' | 'versionsRemoved' }): JSX.Element {
  return (
    <span class="unseen" lang={wordsLanguage()}>
      {say(word)}{' '}
    </span>
  );
}

function Run({ at, text }: Piece): JSX.Element {
  switch (at) {
    case 'added':
      return (
        <ins>
          <Unseen word="versionsAdded" />
          {text}
        </ins>
      );
    case 'removed':
      return (
        <del>
          <Unseen word="versionsRemoved" />
          {text}
        </del>
      );
    case 'same':
      return <span>{text}</span>;
  }
}

function Runs({ pieces }: { pieces: readonly Piece[] }): JSX.Element {
  return (
    <span data-change tabIndex={-1}>
      {pieces.map((piece, index) => (
        <Run key={index} {...piece} />
      ))}
    </span>
  );
}

function Sentence({ change }: { change: SentenceChange }): JSX.Element {
  if ('pieces' in change) return <Runs pieces={change.pieces} />;
  return change.at === 'same' ? <span>{change.text}</span> : <Runs pieces={[change]} />;
}

const isSame = ({ at }: SentenceChange): boolean => at === 'same';

function Line({ line }: { line: readonly SentenceChange[] }): JSX.Element {
  return (
    <p class={line.every(isSame) ? 'unchanged' : 'changed'}>
      {line.map((change, index) => (
        <Sentence key={index} change={change} />
      ))}
    </p>
  );
}

type Props = { found: Differences; title: string; dek: string | null; language: string | null };

/** The newer text with all that came, and in its place all that went. */
export function Comparison({ found, title, dek, language }: Props): JSX.Element {
  return (
    <article class="comparison" lang={language ?? undefined} dir="auto">
      <h2>{found.title === null ? title : <Runs pieces={found.title} />}</h2>
      {(dek !== null || found.dek !== null) && (
        <p class="dek">{found.dek === null ? dek : <Runs pieces={found.dek} />}</p>
      )}
      {found.highlights.length > 0 && (
        <ul>
          {found.highlights.map((change, index) => (
            <li key={index}>
              <Sentence change={change} />
            </li>
          ))}
        </ul>
      )}
      {found.lines.map((line, index) => (
        <Line key={index} line={line} />
      ))}
    </article>
  );
}
