/** Documents of other kinds, in other letters, with other answers of their server. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesFolder } from '../../pages/source.ts';
import { type HostilePage, headline, page, storyBody } from '../story.ts';

type Sent = Omit<HostilePage, 'id' | 'tries' | 'story'> & { story?: HostilePage['story'] };
const sent = (id: string, tries: string, parts: Sent): HostilePage => ({
  id: `document-${id}`,
  tries,
  story: 'whole',
  ...parts,
});
const typed = (type: string): Record<string, string> => ({ 'content-type': type });
const plain = page();
const undeclared = plain.replace('<meta charset="utf-8">', '');
const xhtml = (inside = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title>${headline}</title><meta property="og:type" content="article"/></head><body><main><article><h1>${headline}</h1><p class="byline">By Ilse Marrow</p>${storyBody(inside)}</article></main></body></html>`;

/** Two bytes a letter, the lower one first, with the mark of it. */
const sixteen = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const status = (code: number): HostilePage =>
  sent(`status-${code}`, `a story that comes with ${code}`, { html: () => plain, status: code });

export const documents: readonly HostilePage[] = [
  sent('xhtml', 'a story in XML', { html: () => xhtml(), headers: typed('application/xhtml+xml') }),
  sent('xhtml-script', 'script in XML', {
    html: ({ run }) =>
      xhtml(
        `<x:script xmlns:x="http://www.w3.org/1999/xhtml" x:onload="1"><![CDATA[${run}]]></x:script><IMG src="/x" onerror="1"/><p ONCLICK="1">The rope is gone, they say in the town.</p>`,
      ),
    headers: typed('application/xhtml+xml'),
  }),
  sent('xml', 'a story in XML of no kind', { html: () => xhtml(), headers: typed('application/xml') }),
  sent('entity-bomb', 'entities in entities, in XML', {
    html: () =>
      `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "bell">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>&a12;</p></body></html>`,
    headers: typed('application/xhtml+xml'),
    story: 'declined',
  }),
  sent('frameset', 'frames in the stead of a body', {
    html: ({ own }) =>
      `<html><head><title>${headline}</title></head><frameset cols="50%,50%"><frame src="${own}/nothing"><frame src="about:blank"></frameset></html>`,
    story: 'declined',
  }),
  sent('empty', 'nothing at all', { html: () => '', story: 'declined' }),
  sent('json', 'data', {
    html: () => JSON.stringify({ headline }),
    headers: typed('application/json'),
    story: 'declined',
  }),
  sent('text', 'a text', { html: () => storyBody(), headers: typed('text/plain'), story: 'declined' }),
  sent('drawing', 'a drawing with the story in it', {
    html: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><title>${headline}</title><foreignObject width="800" height="600"><article xmlns="http://www.w3.org/1999/xhtml"><h1>${headline}</h1>${storyBody()}</article></foreignObject></svg>`,
    headers: typed('image/svg+xml'),
    story: 'declined',
  }),
  sent('picture', 'a picture alone', {
    html: () => '',
    encode: () => Uint8Array.from(readFileSync(join(pagesFolder, 'pictures', 'harbour-bridge.jpg'))),
    headers: typed('image/jpeg'),
    story: 'declined',
  }),
  sent('xhtml-no-body', 'a story in XML without a body', {
    html: () =>
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${headline}</title></head><article><h1>${headline}</h1>${storyBody()}</article></html>`,
    headers: typed('application/xhtml+xml'),
    story: 'declined',
  }),
  sent('utf-16', 'two bytes a letter', {
    html: () => undeclared,
    encode: sixteen,
    headers: typed('text/html'),
  }),
  sent('utf-16-told', 'two bytes a letter, said to be one', { html: () => plain, encode: sixteen }),
  sent('iso-2022-jp', 'letters that turn what follows', {
    html: () => undeclared.replace('<nav>', '<nav title="\u001b$B">\u001b(B'),
    headers: typed('text/html; charset=iso-2022-jp'),
  }),
  sent('utf-7', 'letters that no browser reads any more', {
    html: ({ run }) =>
      page({ inside: `<p>+ADw-script+AD4-${run}+ADw-/script+AD4- is on the rail of the boat.</p>` }).replace(
        '<meta charset="utf-8">',
        '',
      ),
    headers: typed('text/html; charset=utf-7'),
  }),
  sent('overlong', 'letters that are none', {
    html: () => plain.replace('Divers', '\u0001Divers'),
    encode: (html) => Uint8Array.from(Buffer.from(html), (byte) => (byte === 1 ? 0xc0 : byte)),
  }),
  sent('shift-jis', 'a byte that takes the next', {
    html: () => undeclared.replace('<nav>', '<nav title="\u0002">'),
    encode: (html) => Uint8Array.from(Buffer.from(html, 'latin1'), (byte) => (byte === 2 ? 0x83 : byte)),
    headers: typed('text/html; charset=shift_jis'),
  }),
  sent('quirks', 'a document of 1996', {
    html: () => plain.replace('<!DOCTYPE html>', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN">'),
  }),
  sent('entities', 'entities of its own', {
    html: () =>
      plain.replace('<!DOCTYPE html>', '<!DOCTYPE html [<!ENTITY bell SYSTEM "file:///etc/passwd">]>'),
  }),
  sent('comments', 'more comments than text', {
    html: () => plain.replaceAll('<p>', `<!-- ${'-'.repeat(3_000)} --><p>`),
  }),
  ...[404, 403, 451, 500, 203].map(status),
];
