/** Makes pages of snippets and reads them, for the tests of single fields. */
import { type Metadata, readMetadata } from '../../src/extract/metadata/index.ts';

const address = 'https://daily.example/world/river-rises';

export function pageOf(head: string, body: string, attributes = 'lang="en"'): Document {
  const html = `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

export function metadataOf(head: string, body: string, url = address): Metadata {
  return readMetadata(pageOf(head, body), url);
}

/** A tag that says something of the page. */
export function meta(property: string, content: string): string {
  return `<meta property="${property}" content="${content}">`;
}

/** A script of JSON-LD. */
export function graph(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

/** Three paragraphs as a story has them. */
export const story =
  `<p>${'The river rose again during the night and left the lower streets of the town under water. '.repeat(2)}</p>`.repeat(
    3,
  );
