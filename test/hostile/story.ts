/** The story that every hostile page carries, with places where an attack or a fault is put in. */

/** Where a hostile page lives: its own site, a foreign one, and the address that must never be asked for. */
export type Ground = {
  /** Origin of the page, without a slash at the end. */
  own: string;
  /** Origin of a site that the page itself never asks for anything. */
  foreign: string;
  /** Asked for by whatever runs or loads that must not: the name of the page follows. */
  canary: string;
};

/** What may run in it ends here: `run` is script that asks for the canary, `address` the canary itself. */
export type Bait = Ground & { run: string; address: string };

export type HostilePage = {
  /** Unique, such as `script-onerror`; also its path on the server. */
  id: string;
  /** What the page tries, in a few words. */
  tries: string;
  html: (bait: Bait) => string;
  headers?: Readonly<Record<string, string>>;
  /** The same where they name an address. */
  headersFor?: (bait: Bait) => Readonly<Record<string, string>>;
  /** The status that it comes with, if another than 200. */
  status?: number;
  /** The bytes that it is sent as, if others than those of UTF-8. */
  encode?: (html: string) => Uint8Array;
  /** True where the server never has done with it. */
  unending?: true;
  /** How much of the story must come out: all of it, or nothing but a plain answer. */
  story: 'whole' | 'declined';
  /** True where the page changes itself all the time. */
  moves?: true;
  /** True where the page is never told to be loaded: it stops its own loading, or waits for what does not come. */
  stops?: true;
  /**
   * True where Escape does not reach the reader, since the page took its listeners away or the whole screen is left by it:
   * the reader's shortcut closes it.
   */
  deaf?: true;
  /** Where the reader is closed by its button and the mouse, in the stead of the key. */
  closes?: 'mouse';
  /** True where the page throws the reader out: its story opens in a tab beside. */
  beside?: true;
};

export const headline = 'Ferry crew finds the lost bell of Corvane harbour';
export const byline = 'Ilse Marrow';

/** Each paragraph of the story, and with it what must be found wherever the story is shown. */
export const paragraphs: readonly string[] = [
  'The bronze bell that rang over Corvane harbour until the storm of 1911 was found on Tuesday by the crew of a small ferry, half buried in the sand below the old customs quay, with its clapper still in place.',
  'Divers had looked for it three times since the war, each time further out, because everybody in the town was sure that the tide had carried it past the breakwater and into the deep water behind the islands.',
  'The mate of the ferry saw a green rim when the water was at its lowest for nine years. He first took it for the lid of a boiler, he said, and only believed his eyes when he could read the name of the founder.',
  'The museum will keep the bell in fresh water until the spring, so that the salt can leave the metal slowly. After that it is to hang in the hall of the fish market, where it can be heard but not struck by visitors.',
  'Old people in Corvane remember a rhyme about the bell that promised good herring to whoever brought it home. The ferry company has asked for nothing, but the harbour council has voted to paint the boat free of charge.',
  'A school class counted the letters on the rim and found one more than the records name. Historians now think that the founder corrected his own spelling with a chisel on the night before the bell was hung.',
];

/** The parts of a page that an attack may put in or put in another's place; all are HTML as written. */
export type Parts = {
  head?: string;
  title?: string;
  headline?: string;
  byline?: string;
  before?: string;
  /** Between the third and the fourth paragraph. */
  inside?: string;
  after?: string;
  /** In the stead of the paragraphs. */
  body?: string;
  htmlAttributes?: string;
  bodyAttributes?: string;
};

const wrap = (text: string): string => `<p>${text}</p>`;

/** The story's paragraphs as markup, with something between the third and the fourth. */
export function storyBody(inside = ''): string {
  const all = paragraphs.map(wrap);
  return [...all.slice(0, 3), inside, ...all.slice(3)].join('\n');
}

/** A whole page around the story. */
export function page(parts: Parts = {}): string {
  return `<!DOCTYPE html>
<html lang="en" ${parts.htmlAttributes ?? ''}>
<head><meta charset="utf-8"><title>${parts.title ?? `${headline} - The Corvane Post`}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-03-05T08:00:00Z">
${parts.head ?? ''}</head>
<body ${parts.bodyAttributes ?? ''}>
<nav><a href="/">Home</a> <a href="/harbour">Harbour</a></nav>
${parts.before ?? ''}
<main><article><h1>${parts.headline ?? headline}</h1><p class="byline">By ${parts.byline ?? byline}</p>
${parts.body ?? storyBody(parts.inside)}
</article></main>
${parts.after ?? ''}
<footer>The Corvane Post</footer></body></html>`;
}

/** A page whose attack stands in the middle of the story, which comes out whole. */
export function inStory(id: string, tries: string, inside: (bait: Bait) => string): HostilePage {
  return { id, tries, html: (bait) => page({ inside: inside(bait) }), story: 'whole' };
}

/** A page with parts of its own around a story that comes out whole. */
export function around(id: string, tries: string, parts: (bait: Bait) => Parts): HostilePage {
  return { id, tries, html: (bait) => page(parts(bait)), story: 'whole' };
}

/** For an attribute in double quotes. */
export function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
