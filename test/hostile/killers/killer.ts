/** A page made to crash, freeze or starve whoever reads it: a short story with one thing in it that grows without measure. */

export type Killer = {
  name: string;
  /** How much of the thing the worst of these pages has. */
  most: number;
  html: (size: number) => string;
  /** From how many on the growth of the work shows, where fewer are lost among the work on the rest. */
  from?: number;
  /** What a script of the page adds to it, since no parser would; on its own, so that it can be sent to a browser. */
  grow?: (document: Document, size: number) => void;
};

/** What each page says, whatever else is in it. */
export const told = [
  'The harbour board met on Tuesday to decide who may use the old crane, which has stood idle since the spring of last year.',
  'Its chairman said that the crane had been oiled, that it turned, and that nobody had asked for it in eleven months.',
  'The boatmen say that they did ask, twice and in writing, and that their letters lie unopened in the office on the quay.',
  'A vote is due in May, after the herring, and until then the crane will be turned once a week so that it does not rust.',
] as const;

const [first, second, third, fourth] = told.map((text) => `<p>${text}</p>`);

type Around = {
  head?: string;
  before?: string;
  inside?: string;
  after?: string;
  open?: string;
  close?: string;
};

/** The story around what grows. */
export function page({
  head = '',
  before = '',
  inside = '',
  after = '',
  open = '',
  close = '',
}: Around): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The crane of Skerrin</title>${head}</head><body>${before}<article>${open}<h1>The crane of Skerrin</h1><p class="byline">By Ada Quill</p>${first}${second}${inside}${third}${fourth}${close}</article>${after}</body></html>`;
}

/** So many pieces, each made for its place. */
export const many = (size: number, make: (at: number) => string): string =>
  Array.from({ length: size }, (_, at) => make(at)).join('');

/** A page whose story holds what grows. */
export function inside(name: string, most: number, make: (size: number) => string): Killer {
  return { name, most, html: (size) => page({ inside: make(size) }) };
}

/** The same, of many in one box, each of which may be asked for all of it. */
export function crowded(name: string, most: number, make: (size: number) => string): Killer {
  return { ...inside(name, most, make), from: 150 };
}
