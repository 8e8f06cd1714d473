/** More of everything than a page should have, in one attribute, one address, one text. */
import { around, type HostilePage, inStory, page, paragraphs } from '../story.ts';

const data = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const million = (piece: string, megabytes: number): string =>
  piece.repeat(Math.ceil((megabytes * 1_000_000) / piece.length));

export const giants: readonly HostilePage[] = [
  around('giant-attribute', 'an attribute of 10 MB', () => ({
    bodyAttributes: `data-x="${million('x', 10)}"`,
  })),
  inStory(
    'giant-class',
    'names of 5 MB on a paragraph',
    () =>
      `<p class="${million('ad-box related ', 5)}">The rope of the bell was never found again by anybody.</p>`,
  ),
  inStory(
    'giant-attributes',
    '20,000 attributes on a paragraph',
    () =>
      `<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}="${at}"`).join(' ')}>The rope of the bell was never found again.</p>`,
  ),
  inStory(
    'giant-style',
    'a style of 5 MB',
    () =>
      `<div style="${million('color:red;', 5)}"><p>The rope of the bell was never found again by anybody.</p></div>`,
  ),
  inStory(
    'giant-alt',
    'an alternative text of 5 MB',
    ({ own }) => `<img src="${own}/picture.png" width="600" height="400" alt="${million('bell ', 5)}">`,
  ),
  inStory(
    'giant-data-picture',
    'a picture of 10 MB in its address',
    () => `<img width="600" height="400" alt="Bell" src="data:image/png;base64,${million('AAAA', 10)}">`,
  ),
  inStory(
    'giant-data-drawing',
    'a drawing of 5 MB in its address',
    () => `<img width="600" height="400" alt="Bell" src="data:image/svg+xml,${million('%3Cg/%3E', 5)}">`,
  ),
  inStory(
    'giant-data-link',
    'a link of 5 MB of data',
    () => `<p>The <a href="data:text/html,${million('bell', 5)}">longest list</a> of all the bells.</p>`,
  ),
  around('giant-images', '20,000 pictures', () => ({
    after: '<img src="/picture.png" alt="" width="9" height="9" loading="lazy">'.repeat(20_000),
  })),
  inStory('giant-images-inside', '5,000 pictures in the story', ({ own }) =>
    Array.from(
      { length: 5_000 },
      (_, at) =>
        `<figure><img src="${own}/picture.png?${at}" width="600" height="400" alt="Bell ${at}" loading="lazy"></figure>`,
    ).join(''),
  ),
  around('giant-ld', 'structured data of 10 MB', () => ({
    head: data(JSON.stringify({ '@type': 'NewsArticle', keywords: million('bell, ', 10) })),
  })),
  around('giant-ld-graph', '100,000 things in structured data', () => ({
    head: data(
      JSON.stringify({
        '@graph': Array.from({ length: 100_000 }, (_, at) => ({
          '@type': 'Person',
          '@id': `#${at}`,
          author: { '@id': `#${at + 1}` },
        })),
      }),
    ),
  })),
  around('giant-ld-nested', 'structured data 50,000 deep', () => ({
    head: data(`${'{"@graph":['.repeat(50_000)}{"@type":"NewsArticle"}${']}'.repeat(50_000)}`),
  })),
  around('giant-ld-authors', '50,000 authors', () => ({
    head: data(
      JSON.stringify({
        '@type': 'NewsArticle',
        author: Array.from({ length: 50_000 }, (_, at) => ({ '@type': 'Person', name: `Ann Ringer ${at}` })),
      }),
    ),
  })),
  around('giant-ld-many', '3,000 blocks of structured data', () => ({
    head: data('{"@type":"NewsArticle","headline":"Bell"}').repeat(3_000),
  })),
  around('giant-tags', '5,000 tags', () => ({
    head: Array.from({ length: 5_000 }, (_, at) => `<meta property="article:tag" content="bell ${at}">`).join(
      '',
    ),
  })),
  around('giant-sheet', 'a style sheet of 5 MB', () => ({
    head: `<style>${million('.a:has(.b ~ .c) > .d { color: red }\n', 5)}</style>`,
  })),
  around('giant-script', 'a script of 8 MB', () => ({
    after: `<script>const bells = "${million('x', 8)}";</script>`,
  })),
  around('giant-comment', 'a comment of 10 MB', () => ({ before: `<!-- ${million('bell ', 10)} -->` })),
  around('giant-noscript', 'a noscript of 5 MB', () => ({
    before: `<noscript>${million('<img src=/x.png>', 5)}</noscript>`,
  })),
  around('giant-template', 'templates in each other', () => ({
    before: `${'<template>'.repeat(400)}x${'</template>'.repeat(400)}`,
  })),
  around('giant-ids', '30,000 ids', () => ({
    after: Array.from({ length: 30_000 }, (_, at) => `<a id="a${at}" href="#a${at + 1}"></a>`).join(''),
  })),
  around('giant-inputs', '20,000 controls of one form', () => ({
    after: `<form>${'<input name="parentNode"><select><option>a</select>'.repeat(10_000)}</form>`,
  })),
  inStory(
    'giant-inline',
    '400 marks in each other',
    () =>
      `<p>${'<b><i>'.repeat(200)}The rope of the bell was never found again.${'</i></b>'.repeat(200)}</p>`,
  ),
  inStory(
    'giant-table',
    'a table of 20,000 cells',
    () => `<table>${`<tr>${'<td>1.2 m</td>'.repeat(10)}</tr>`.repeat(2_000)}</table>`,
  ),
  inStory(
    'giant-list',
    'a list of 20,000 lines',
    () => `<ul>${'<li>Bell of the harbour, cast in 1780</li>'.repeat(20_000)}</ul>`,
  ),
  inStory(
    'giant-notes',
    '5,000 footnotes',
    () =>
      `<p>The rhyme ${Array.from({ length: 5_000 }, (_, at) => `<sup><a href="#n${at}" id="r${at}">${at + 1}</a></sup>`).join(' ')} has many readings.</p><ol>${Array.from({ length: 5_000 }, (_, at) => `<li id="n${at}">Reading of it <a href="#r${at}">↩</a></li>`).join('')}</ol>`,
  ),
  inStory(
    'giant-links',
    'a paragraph of 10,000 links',
    () => `<p>${'<a href="https://quay.example/a">The tides</a> and '.repeat(10_000)}the rest.</p>`,
  ),
  inStory('giant-same', 'one paragraph said 5,000 times', () =>
    '<p>The bell rings, and rings, and rings again in the harbour.</p>'.repeat(5_000),
  ),
  ...Object.entries({
    combining: 'e\u0301\u0301',
    joined: '👩‍👩‍👧‍👦',
    turned: '\u202ebell\u202c ',
    surrogates: '\ud83d ',
    nothing: '\u200b',
    tabs: '\t',
    quotes: '“',
    stops: '. ',
    brackets: '[(',
  }).map(([name, piece]) =>
    inStory(
      `giant-text-${name}`,
      `half a megabyte of ${name}`,
      () => `<p>The rope ${million(piece, 0.5)} is gone.</p>`,
    ),
  ),
  {
    id: 'giant-story',
    tries: 'a story of 3 MB',
    story: 'whole',
    html: () =>
      page({
        body: `${paragraphs.map((text) => `<p>${text}</p>`).join('')}${Array.from({ length: 12_000 }, (_, at) => `<p>In the year ${at} the bell was rung ${at % 7} times at noon, the almanac of the harbour says, and its rope was mended ${at % 3} times. The crew of the ferry was told of it on the quay, as was the council of the town.</p>`).join('')}`,
      }),
  },
];
