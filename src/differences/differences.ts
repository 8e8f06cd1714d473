/** What changed from one text of a story to another: sentence by sentence, and within an altered one word by word. */
import { diffArrays } from 'diff';
import type { Article } from '../article.ts';
import { bodyLines } from './lines.ts';

/** A run of words. */
export type Piece = { at: 'same' | 'added' | 'removed'; text: string };
export type SentenceChange =
  | { at: 'same' | 'added' | 'removed'; text: string }
  /** Read without what was removed it is the new sentence, without what was added the old one. */
  | { at: 'altered'; pieces: readonly Piece[] };

export type Differences = {
  /** Null where it is the same. */
  title: readonly Piece[] | null;
  dek: readonly Piece[] | null;
  highlights: readonly SentenceChange[];
  /** The lines of the new text; what was removed stands where it stood. */
  lines: readonly (readonly SentenceChange[])[];
  counts: { added: number; removed: number; altered: number };
};

/** How much two sentences have in common for one to be the other altered, by their words. */
const alike = 0.5;
/** Texts that differ so much are not compared further: one went, the other came. */
const mostSteps = 1_000;

/** From the older text of a story to the newer one. */
export function differences(before: Article, after: Article): Differences {
  const cut = cutterFor(after.language);
  const highlights = sentenceChanges(before.highlights, after.highlights, cut);
  const lines = lineChanges(bodyLines(before.body), bodyLines(after.body), cut);
  const all = [...highlights, ...lines.flat()];
  const count = (at: SentenceChange['at']): number => all.filter((change) => change.at === at).length;
  return {
    title: before.title === after.title ? null : wholePieces(before.title, after.title, cut),
    dek: before.dek === after.dek ? null : wholePieces(before.dek ?? '', after.dek ?? '', cut),
    highlights,
    lines,
    counts: { added: count('added'), removed: count('removed'), altered: count('altered') },
  };
}

/** Ends a line among sentences, so that changes can be given by line. */
const lineEnd = '\n';

function lineChanges(before: readonly string[], after: readonly string[], cut: Cutter): SentenceChange[][] {
  const ended = (lines: readonly string[]) =>
    lines.filter((line) => line !== '').flatMap((line) => [...cut.sentences(line), lineEnd]);
  const lines: SentenceChange[][] = [[]];
  for (const change of sentenceChanges(ended(before), ended(after), cut)) {
    const isEnd = 'text' in change && change.text === lineEnd;
    if (!isEnd) lines.at(-1)?.push(change);
    else if (change.at !== 'removed' || isGone(lines.at(-1))) lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

/** A paragraph that went whole stays one; of one that was joined to the next only the break went. */
function isGone(line: readonly SentenceChange[] = []): boolean {
  return line.every(({ at }) => at === 'removed');
}

/** Cuts text by the rules of a language. */
type Cutter = { sentences: (text: string) => string[]; words: (text: string) => string[] };

function cutterFor(language: string | null): Cutter {
  const [known] = language === null ? [] : supported(language);
  const by = (granularity: 'sentence' | 'word') => {
    const segmenter = new Intl.Segmenter(known, { granularity });
    return (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  };
  return { sentences: by('sentence'), words: by('word') };
}

/** A page may name a language that is none. */
function supported(language: string): string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf(language);
  } catch {
    return [];
  }
}

function sentenceChanges(before: readonly string[], after: readonly string[], cut: Cutter): SentenceChange[] {
  const steps = diffArrays([...before], [...after], {
    comparator: (one, other) => one.trim() === other.trim() && (one === lineEnd) === (other === lineEnd),
    maxEditLength: mostSteps,
  });
  if (steps === undefined) return [...marked('removed', before), ...marked('added', after)];
  const changes: SentenceChange[] = [];
  let removed: string[] = [];
  for (const { added, removed: gone, value } of steps) {
    if (gone) removed = value;
    else if (added) changes.push(...paired(removed.splice(0), value, cut));
    else changes.push(...marked('removed', removed.splice(0)), ...marked('same', value));
  }
  return [...changes, ...marked('removed', removed)];
}

function marked(at: Piece['at'], texts: readonly string[]): Piece[] {
  return texts.map((text) => ({ at, text }));
}

/** Sentences that went and came in one place: each new one beside the first old one that it was made of. */
function paired(removed: readonly string[], added: readonly string[], cut: Cutter): SentenceChange[] {
  const rest = [...removed];
  const changes: SentenceChange[] = [];
  for (const text of added) {
    const at =
      text === lineEnd ? -1 : rest.findIndex((old) => old !== lineEnd && likeness(old, text, cut) >= alike);
    const [old] = at === -1 ? [] : rest.slice(at, at + 1);
    if (old === undefined) changes.push({ at: 'added', text });
    else
      changes.push(...marked('removed', rest.splice(0, at + 1).slice(0, -1)), {
        at: 'altered',
        pieces: pieces(old, text, cut),
      });
  }
  return [...changes, ...marked('removed', rest)];
}

/** The share of words that two sentences have in common, from 0 to 1. */
function likeness(one: string, other: string, cut: Cutter): number {
  const words = (text: string) => cut.words(text).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first, second] = [words(one), words(other)];
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / Math.max(1, first.length + second.length);
}

/** A line that was written anew is shown as such: words that both happen to have would only make it hard to read. */
function wholePieces(before: string, after: string, cut: Cutter): Piece[] {
  if (likeness(before, after, cut) >= alike) return pieces(before, after, cut);
  return [...marked('removed', [before]), ...marked('added', [after])].filter(({ text }) => text !== '');
}

/** The words of both, in one row. */
function pieces(before: string, after: string, cut: Cutter): Piece[] {
  const steps = diffArrays(cut.words(before), cut.words(after), { maxEditLength: mostSteps });
  if (steps === undefined) return [...marked('removed', [before]), ...marked('added', [after])];
  return joined(
    steps.map(({ added, removed, value }) => ({
      at: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/**
 * Words that went and came on both sides of a mere space are read as one: in turns they would make no sentence. The space
 * is then part of both.
 */
function joined(runs: readonly Piece[]): Piece[] {
  const row: Piece[] = [];
  let change = { removed: '', added: '' };
  const close = (): void => {
    for (const at of ['removed', 'added'] as const) if (change[at] !== '') row.push({ at, text: change[at] });
    change = { removed: '', added: '' };
  };
  runs.forEach(({ at, text }, index) => {
    if (at !== 'same') change[at] += text;
    else if (text.trim() === '' && isAmid(change, runs.slice(index + 1, index + 3)))
      change = { removed: change.removed + text, added: change.added + text };
    else {
      close();
      row.push({ at, text });
    }
  });
  close();
  return row;
}

/** Whether a change goes on right after it, and both took words away and brought some. */
function isAmid({ removed, added }: Record<'removed' | 'added', string>, next: readonly Piece[]): boolean {
  const [first, second] = next.map(({ at }) => at);
  if ((removed === '' && added === '') || first === undefined || first === 'same') return false;
  const has = (at: Piece['at'], text: string): boolean => text !== '' || first === at || second === at;
  return has('removed', removed) && has('added', added);
}
