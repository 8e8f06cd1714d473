/** Runs inside the browser: the metadata and highlights of a page, with the time they take. */
import { Readability } from '@mozilla/readability';
import { findHighlights } from '../../src/extract/highlights.ts';
import { readMetadata } from '../../src/extract/metadata/index.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** It throws on some pages' JSON-LD; its time counts all the same. */
function readWithReadability(page: Document): void {
  try {
    new Readability(page).parse();
  } catch {}
}

/** Metadata of the page, times in milliseconds; `taken` as the text of each element. */
export async function read(id: string, url: string) {
  const html = await (await fetch(`/page/${id}`)).text();
  const page = parse(html);
  const start = performance.now();
  const { taken, articleBody, ...metadata } = readMetadata(page, url);
  const middle = performance.now();
  const points = findHighlights(page, metadata.title);
  const end = performance.now();
  readWithReadability(parse(html));
  const readability = performance.now() - end;
  return {
    ...metadata,
    hasBody: articleBody !== null,
    taken: taken.map(
      (element) => `${element.localName}: ${(element.textContent ?? '').replace(/\s+/g, ' ').trim()}`,
    ),
    highlights: points.highlights,
    box: points.taken.map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()),
    ms: { metadata: middle - start, highlights: end - middle, readability },
  };
}
export type Reading = Awaited<ReturnType<typeof read>>;
