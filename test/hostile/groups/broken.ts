/** Markup that nobody closed, and documents that are hardly any. */
import { type HostilePage, headline, page, paragraphs, storyBody } from '../story.ts';

const raw = (id: string, tries: string, html: string, headers: Record<string, string> = {}): HostilePage => ({
  id,
  tries,
  html: () => html,
  headers,
  story: 'whole',
});
const plain = page();

export const broken: readonly HostilePage[] = [
  raw('broken-no-doctype', 'no doctype', plain.replace('<!DOCTYPE html>', '')),
  raw('broken-no-end', 'nothing is closed', plain.replaceAll(/<\/(?:p|article|main|body|html)>/g, '')),
  raw('broken-two-bodies', 'two bodies', plain.replace('<nav>', '<body class="second"><nav>')),
  raw('broken-no-head', 'no head at all', `<h1>${headline}</h1>${storyBody()}`),
  raw('broken-null', 'null letters', plain.replace('<p>The bronze', '<p>\u0000The bronze')),
  raw('broken-charset', 'a wrong charset', plain, { 'content-type': 'text/html; charset=windows-1252' }),
  raw(
    'broken-nested-p',
    'paragraphs in headings in paragraphs',
    plain.replace('<article>', '<h2><p><h3><article>'),
  ),
  raw(
    'broken-nested-a',
    'links in links',
    plain.replace('<p>Divers', '<a href="/a"><a href="/b">Tides</a></a><p>Divers'),
  ),
  raw(
    'broken-table',
    'the story in a table that is none',
    plain.replace('<article>', '<table><article><tr>'),
  ),
  raw(
    'broken-attributes',
    'attributes that never end',
    plain.replace('<article>', '<article title="a" title=b class=x"y \'z <>'),
  ),
  raw('broken-duplicate-ids', 'one id for everything', plain.replaceAll('<p>', '<p id="a">')),
  raw(
    'broken-uppercase',
    'capitals',
    plain.replaceAll(
      /<(\/?)(p|h1|article|main)\b/g,
      (_, slash, name) => `<${slash}${String(name).toUpperCase()}`,
    ),
  ),
  raw(
    'broken-empty-p',
    '1,000 empty paragraphs',
    plain.replace('<p>Divers', `${'<p></p>'.repeat(1_000)}<p>Divers`),
  ),
  raw(
    'broken-one-line',
    'one paragraph in pieces',
    plain.replace(
      paragraphs[1] ?? '',
      (paragraphs[1] ?? '')
        .split(' ')
        .map((word) => `<span>${word}</span>`)
        .join(' '),
    ),
  ),
  raw('broken-xhtml', 'an XML declaration', `<?xml version="1.0"?>${plain}`),
];
