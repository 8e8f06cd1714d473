/** Texts with what was searched for marked in them. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { matchesIn } from '../../search/matches.ts';
import type { Clause } from '../../search/query.ts';
import { type Run, runsOf, snippetOf } from '../../search/snippet.ts';
import type { Summary } from './listing.ts';

/** A row is laid out as the interface is; the words of a story run as they are written. */
export function ownText({ language, direction }: Summary): {
  lang: string | undefined;
  dir: Summary['direction'];
} {
  return { lang: language ?? undefined, dir: direction };
}

function Runs({ runs }: { runs: readonly Run[] }): JSX.Element {
  return <>{runs.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}</>;
}

/** A text whole. */
export function MatchedText({ text, clauses }: { text: string; clauses: readonly Clause[] }): JSX.Element {
  return clauses.length === 0 ? <>{text}</> : <Runs runs={runsOf(text, matchesIn(text, clauses))} />;
}

type Props = {
  story: Summary;
  clauses: readonly Clause[];
  texts: (key: string) => Promise<readonly string[]>;
};

/** The piece of the story that was found, as soon as it was read. */
function usePiece({ story: { key }, clauses, texts }: Props): readonly Run[] | null {
  const [piece, setPiece] = useState<readonly Run[] | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const show = (lines: readonly string[]) => ending.signal.aborted || setPiece(snippetOf(lines, clauses));
    if (clauses.length === 0) setPiece(null);
    else texts(key).then(show, () => null);
    return () => ending.abort();
  }, [key, clauses, texts]);
  return piece;
}

/** What the story is about, or the piece of it that was searched for. */
export function Snippet(props: Props): JSX.Element | null {
  const piece = usePiece(props);
  const { dek, excerpt } = props.story;
  const lead = dek ?? excerpt;
  if (piece !== null)
    return (
      <p class="excerpt found" {...ownText(props.story)}>
        <Runs runs={piece} />
      </p>
    );
  if (lead === '') return null;
  return (
    <p class="excerpt" {...ownText(props.story)}>
      {lead}
    </p>
  );
}
