/**
 * The entries of a list in a JSON file, each with its line and parsed by itself: so a broken one costs no other,
 * and a file whose end is missing gives all that is whole.
 */

export type JsonEntry = { line: number; text: string };

type Token = { sign: string; at: number; end: number; line: number };

/** The entries of the list that is the file, or of the list that is called `key` in the object that is the file. */
export function* jsonEntries(text: string, key: string | null): Generator<JsonEntry> {
  let [depth, start, line, name] = [0, -1, 1, ''];
  const inList = key === null ? 1 : 2;
  for (const token of tokens(text)) {
    if (token.sign === unclosed && start >= 0) {
      yield* entryOf(text.slice(start, token.at), line);
      [start, line, depth] = [token.end, token.line, inList];
    }
    if (token.sign === '"' && depth === 1) name = text.slice(token.at + 1, token.end - 1);
    if (token.sign === '[' || token.sign === '{') depth += 1;
    if (start < 0 && token.sign === '[' && depth === inList && (key === null || name === key))
      [start, line] = [token.end, token.line];
    else if (start >= 0 && depth === inList && (token.sign === ',' || token.sign === ']')) {
      yield* entryOf(text.slice(start, token.at), line);
      if (token.sign === ']') return;
      [start, line] = [token.end, token.line];
    }
    if (token.sign === ']' || token.sign === '}') depth -= 1;
  }
  if (start >= 0) yield* entryOf(text.slice(start), line);
}

function* entryOf(text: string, line: number): Generator<JsonEntry> {
  const before = /^\s*/.exec(text)?.[0] ?? '';
  const own = text.slice(before.length).trimEnd();
  if (own !== '') yield { line: line + newlines(before), text: own };
}

/** Stands for a string that is not closed, and all up to the line where another entry can begin. */
const unclosed = '!';
const freshStart = /\n(?=[ \t]*\{)/g;

const sign = /["[\]{},\n]/g;
const stringEnd = /["\\\n]/g;

/** The signs that make the structure, and strings as one. */
function* tokens(text: string): Generator<Token> {
  let line = 1;
  let at = nextOf(sign, text, 0);
  while (at >= 0) {
    const token = tokenAt(text, { at, line });
    line = token.line;
    if (token.sign !== '\n') yield token;
    at = nextOf(sign, text, token.end);
  }
}

function tokenAt(text: string, { at, line }: { at: number; line: number }): Token {
  const char = text[at] ?? '';
  if (char === '\n') return { sign: char, at, end: at + 1, line: line + 1 };
  if (char !== '"') return { sign: char, at, end: at + 1, line };
  const end = endOfString(text, at + 1);
  if (end !== null) return { sign: char, at, end, line };
  const next = nextOf(freshStart, text, at);
  const broken = text.slice(at, next < 0 ? text.length : next + 1);
  return { sign: unclosed, at, end: at + broken.length, line: line + newlines(broken) };
}

function nextOf(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.exec(text)?.index ?? -1;
}

/** Behind the closing quote. A string cannot go over a line: one that would is not closed. */
function endOfString(text: string, from: number): number | null {
  for (let at = nextOf(stringEnd, text, from); at >= 0; at = nextOf(stringEnd, text, at + 2)) {
    if (text[at] === '"') return at + 1;
    if (text[at] === '\n') return null;
  }
  return null;
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}

/** What an entry says; undefined where it is no JSON. */
export function parsedEntry({ text }: JsonEntry): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
