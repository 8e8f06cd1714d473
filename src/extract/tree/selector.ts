/** Selectors as functions: those that extraction and Readability ask with, and no more. */
import type { TreeElement } from './element.ts';
import type { TreeNode } from './node.ts';

/** True for an element that a selector means, asked of `scope`. */
export type Matcher = (element: TreeElement, scope: TreeNode) => boolean;

/** A selector as a function, and its tag where it is nothing else. */
export type Selector = { matches: Matcher; tag: string | null };

const known = new Map<string, Selector>();

/** The function of a list of selectors. Throws for what it does not understand. */
export function matcherOf(selector: string): Selector {
  const made = known.get(selector);
  if (made !== undefined) return made;
  const parts = split(selector, ',').map((part) => complex(part.trim()));
  const [only] = parts;
  const compiled = { matches: anyOf(parts), tag: parts.length === 1 ? (only?.tag ?? null) : null };
  known.set(selector, compiled);
  return compiled;
}

/** Plain tags, of which most lists are made, are one look into a set. */
function anyOf(parts: readonly Selector[]): Matcher {
  const tags = new Set(parts.flatMap(({ tag }) => tag ?? []));
  const others = parts.filter(({ tag }) => tag === null).map(({ matches }) => matches);
  const [only] = others;
  if (others.length === 0) {
    const [one] = tags;
    return tags.size === 1 ? ({ localName }) => localName === one : ({ localName }) => tags.has(localName);
  }
  if (tags.size === 0 && only !== undefined && others.length === 1) return only;
  return (element, scope) => tags.has(element.localName) || others.some((matches) => matches(element, scope));
}

/** Splits at a sign that stands in no brackets and no quotes. */
function split(text: string, sign: string): string[] {
  const parts: string[] = [];
  let [depth, start, isQuoted] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if ('(['.includes(character)) depth += 1;
    else if (')]'.includes(character)) depth -= 1;
    else if (character === sign && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** "a > b", "a b" and "a + b", read from the last compound backwards. */
function complex(text: string): Selector {
  const steps = split(text.replace(/[>+]/g, ' $& '), ' ').filter((step) => step !== '');
  const last = steps.pop() ?? '';
  let matches = compound(last);
  const isPlain = steps.length === 0 && /^[\w-]+$/.test(last);
  let left: Matcher | null = null;
  for (let at = 0; at < steps.length; ) {
    const own = compound(steps[at] ?? '');
    const all: Matcher = left === null ? own : both(own, left);
    const sign = steps[at + 1] ?? ' ';
    left = beside[sign === '>' || sign === '+' ? sign : ' '](all);
    at += sign === '>' || sign === '+' ? 2 : 1;
  }
  if (left !== null) matches = both(matches, left);
  return { matches, tag: isPlain ? last.toLowerCase() : null };
}

function both(one: Matcher, other: Matcher): Matcher {
  return (element, scope) => one(element, scope) && other(element, scope);
}

const beside = {
  '>':
    (matches: Matcher): Matcher =>
    ({ parentElement: up }, scope) =>
      up !== null && matches(up, scope),
  '+':
    (matches: Matcher): Matcher =>
    ({ previousElementSibling: before }, scope) =>
      before !== null && matches(before, scope),
  ' ':
    (matches: Matcher): Matcher =>
    (element, scope) => {
      for (let up = element.parentElement; up !== null; up = up.parentElement)
        if (matches(up, scope)) return true;
      return false;
    },
};

const pieces = /^(?:\*|[\w-]+|\.[\w-]+|\[[^\]]*\]|:not\((?:[^()]|\([^)]*\))*\)|:[\w-]+)/;

function compound(text: string): Matcher {
  const tests: Matcher[] = [];
  for (let rest = text; rest !== ''; ) {
    const piece = pieces.exec(rest)?.[0];
    if (piece === undefined) throw new SyntaxError(text);
    if (piece !== '*') tests.push(simple(piece));
    rest = rest.slice(piece.length);
  }
  const [first = () => true, ...others] = tests;
  return others.reduce(both, first);
}

function simple(piece: string): Matcher {
  if (piece.startsWith('.')) return ({ classList }) => classList.includes(piece.slice(1));
  if (piece.startsWith('[')) return attribute(piece);
  if (piece.startsWith(':not(')) {
    const inner = matcherOf(piece.slice(5, -1)).matches;
    return (element, scope) => !inner(element, scope);
  }
  if (piece === ':scope') return (element, scope) => element === scope;
  if (piece === ':last-child') return ({ nextElementSibling }) => nextElementSibling === null;
  if (piece.startsWith(':')) throw new SyntaxError(piece);
  const tag = piece.toLowerCase();
  return ({ localName }) => localName === tag;
}

const comparisons: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  '=': (value, wanted) => value === wanted,
  '*=': (value, wanted) => value.includes(wanted),
  '^=': (value, wanted) => value.startsWith(wanted),
  '~=': (value, wanted) => value.split(/\s+/).includes(wanted),
};

/** Attributes of HTML whose values are compared without case. */
const caseless: ReadonlySet<string> = new Set([
  'type',
  'rel',
  'lang',
  'media',
  'dir',
  'align',
  'method',
  'shape',
]);

function attribute(piece: string): Matcher {
  const [, escaped = '', sign, quoted, bare, flag] =
    /^\[((?:[\w-]|\\.)+)(?:([*^~]?=)(?:"([^"]*)"|([\w-]+))\s*(i)?)?\]$/.exec(piece) ?? [];
  const name = escaped.replaceAll('\\', '');
  if (name === '') throw new SyntaxError(piece);
  if (sign === undefined) return (element) => element.hasAttribute(name);
  const isCaseless = flag === 'i' || caseless.has(name);
  const wanted = isCaseless ? (quoted ?? bare ?? '').toLowerCase() : (quoted ?? bare ?? '');
  const compare = comparisons[sign];
  if (compare === undefined) throw new SyntaxError(piece);
  return (element) => {
    const value = element.getAttribute(name);
    return value !== null && compare(isCaseless ? value.toLowerCase() : value, wanted);
  };
}
