/** Runs inside the browser: the pages that are measured, each time freshly parsed. */
import { fill } from './synthetic.ts';

let last = { id: '', html: '' };

/** The HTML of a page, or, for an id such as `synthetic-10000`, a made-up story of that many bytes. */
export async function htmlOf(id: string): Promise<string> {
  if (last.id === id) return last.html;
  const made = /^synthetic-(\d+)$/.exec(id);
  const html = made === null ? await (await fetch(`/page/${id}`)).text() : fill(Number(made[1]));
  last = { id, html };
  return html;
}

export const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export async function pageOf(id: string): Promise<Document> {
  return parse(await htmlOf(id));
}
