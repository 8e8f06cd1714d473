/** Where in a text the words of a search stand, for marking them. */
import type { Clause } from './query.ts';
import { eachWord, type Token } from './tokens.ts';

/** UTF-16 units of the text, `end` not in it; `clause` is the number of the clause that was met. */
export type Match = { start: number; end: number; clause: number };

/** All places where one of the clauses is met, in their order, none overlapping another. */
export function matchesIn(text: string, clauses: readonly Clause[]): Match[] {
  const tokens: Token[] = [];
  eachWord(text, (token) => token.beside === true || tokens.push(token));
  const matches: Match[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = longestAt(tokens, at, clauses);
    if (found === null) {
      at += 1;
      continue;
    }
    const [first, last] = [tokens[at], tokens[at + found.length - 1]];
    matches.push({ start: first?.start ?? 0, end: last?.end ?? 0, clause: found.clause });
    at += found.length;
  }
  return matches;
}

function longestAt(tokens: readonly Token[], at: number, clauses: readonly Clause[]) {
  let best: { clause: number; length: number } | null = null;
  for (const [clause, each] of clauses.entries())
    if (each.words.length > (best?.length ?? 0) && isMet(tokens, at, each))
      best = { clause, length: each.words.length };
  return best;
}

function isMet(tokens: readonly Token[], at: number, { words, last }: Clause): boolean {
  return words.every((wanted, step) => {
    const word = tokens[at + step]?.word;
    if (word === undefined) return false;
    return step === words.length - 1 && last === 'begun' ? word.startsWith(wanted) : word === wanted;
  });
}
