/**
 * Pages made to crash, freeze or starve whoever reads them: a short story with one thing in it that grows without
 * measure. Each is made for any size, so that growth can be looked at as well as the worst.
 */

export type Killer = {
  name: string;
  /** How much of the thing the worst of these pages has. */
  most: number;
  html: (size: number) => string;
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

type Parts = {
  head?: string;
  before?: string;
  inside?: string;
  after?: string;
  open?: string;
  close?: string;
};

function page({ head = '', before = '', inside = '', after = '', open = '', close = '' }: Parts): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The crane of Skerrin</title>${head}</head><body>${before}<article>${open}<h1>The crane of Skerrin</h1><p class="byline">By Ada Quill</p>${first}${second}${inside}${third}${fourth}${close}</article>${after}</body></html>`;
}

const many = (size: number, make: (at: number) => string): string =>
  Array.from({ length: size }, (_, at) => make(at)).join('');

/** A page whose story holds what grows. */
function inside(name: string, most: number, make: (size: number) => string): Killer {
  return { name, most, html: (size) => page({ inside: make(size) }) };
}

/** A page with a text of one kind, in the places where texts are looked at most closely. */
function text(name: string, piece: string, most = 200_000): Killer[] {
  const run = (size: number): string => piece.repeat(Math.ceil(size / piece.length));
  return [
    inside(`${name} in a paragraph`, most, (size) => `<p>${run(size)}</p>`),
    inside(
      `${name} in a caption`,
      most,
      (size) =>
        `<figure><img src="/a.jpg" width="600" height="400" alt=""><figcaption>${run(size)}</figcaption></figure>`,
    ),
    {
      name: `${name} in the header`,
      most,
      html: (size) =>
        page({
          head: `<meta name="author" content="${run(size)}"><meta property="og:title" content="${run(size)}"><meta property="article:published_time" content="${run(size)}"><meta name="description" content="${run(size)}">`,
          open: `<div class="byline author">${run(size)}</div><time datetime="${run(size)}">${run(size)}</time>`,
        }),
    },
  ];
}

const clobbers = [
  ...[
    'attributes',
    'parentNode',
    'parentElement',
    'firstChild',
    'lastChild',
    'nextSibling',
    'previousSibling',
  ],
  ...[
    'firstElementChild',
    'nextElementSibling',
    'children',
    'childNodes',
    'childElementCount',
    'nodeType',
    'nodeName',
  ],
  ...[
    'nodeValue',
    'textContent',
    'innerHTML',
    'ownerDocument',
    'localName',
    'tagName',
    'className',
    'classList',
    'id',
  ],
  ...[
    'style',
    'submit',
    'remove',
    'getAttribute',
    'setAttribute',
    'hasAttribute',
    'querySelector',
    'querySelectorAll',
  ],
  ...[
    'getElementsByTagName',
    'closest',
    'matches',
    'contains',
    'appendChild',
    'removeChild',
    'replaceWith',
    'cloneNode',
  ],
  ...[
    'isConnected',
    'shadowRoot',
    'dataset',
    'checkVisibility',
    'getBoundingClientRect',
    'compareDocumentPosition',
  ],
] as const;

/** A story inside a form whose controls are named like what a walk asks of a node. */
const forms: Killer[] = [
  ...clobbers.map(
    (name): Killer => ({
      name: `a form with a control named ${name}`,
      most: 1,
      html: () =>
        page({ open: '<form action="/search">', close: `<input name="${name}"><input id="${name}"></form>` }),
    }),
  ),
  {
    name: 'forms with controls of every such name',
    most: 2_000,
    html: (size) =>
      page({
        open: '<form>',
        close: `${clobbers.map((name) => `<input name="${name}">`).join('')}</form>`,
        after: many(
          size,
          (at) => `<form><input name="${clobbers[at % clobbers.length]}"><p>Search</p></form>`,
        ),
      }),
  },
  {
    name: 'pictures, forms and frames named like properties of the document',
    most: 1,
    html: () =>
      page({
        before: [
          ...[
            'body',
            'head',
            'documentElement',
            'title',
            'createElement',
            'querySelectorAll',
            'implementation',
          ],
          ...[
            'getElementsByTagName',
            'defaultView',
            'createTreeWalker',
            'location',
            'URL',
            'cookie',
            'createRange',
          ],
        ]
          .map(
            (name) => `<img name="${name}" alt=""><form name="${name}"></form><a id="${name}" href="/x"></a>`,
          )
          .join(''),
      }),
  },
];

function deepBoxes(document: Document, size: number): void {
  let at: Element = document.body;
  const story = [...document.body.children];
  for (let depth = 0; depth < size; depth++) at = at.appendChild(document.createElement('div'));
  at.append(...story);
}

function deepInline(document: Document, size: number): void {
  let at = document.body.querySelector('p + p') ?? document.body;
  for (let depth = 0; depth < size; depth++) at = at.appendChild(document.createElement('b'));
  at.textContent = 'Nobody was hurt.';
}

function deepLists(document: Document, size: number): void {
  let at = document.body.querySelector('article') ?? document.body;
  for (let depth = 0; depth < size / 2; depth++) {
    const item = document.createElement('li');
    item.append(`Point ${depth}`);
    at.appendChild(document.createElement('ul')).append(item);
    at = item;
  }
}

function deepQuotes(document: Document, size: number): void {
  let at = document.body.querySelector('article') ?? document.body;
  for (let depth = 0; depth < size; depth++) {
    at = at.appendChild(document.createElement('blockquote'));
    at.append(`He said ${depth}`);
  }
}

function deepTables(document: Document, size: number): void {
  let at = document.body.querySelector('article') ?? document.body;
  for (let depth = 0; depth < size / 4; depth++) {
    const [table, rows, row, cell] = ['table', 'tbody', 'tr', 'td'].map((tag) => document.createElement(tag));
    if (table === undefined || rows === undefined || row === undefined || cell === undefined) return;
    at.append(table);
    table.append(rows);
    rows.append(row);
    row.append(cell);
    cell.append(`Cell ${depth}`);
    at = cell;
  }
}

function deepPosts(document: Document, size: number): void {
  const post = document.createElement('blockquote');
  post.className = 'twitter-tweet';
  post.append(document.createElement('p'));
  post.firstElementChild?.append('The crane turns again.');
  document.body.querySelector('article')?.append(post);
  let at: Element = post;
  for (let depth = 0; depth < size; depth++) at = at.appendChild(document.createElement('span'));
  at.textContent = '— Ada (@ada) May 3, 2026';
}

function deepNotes(document: Document, size: number): void {
  const box = document.createElement('section');
  box.className = 'footnotes';
  const note = box.appendChild(document.createElement('p'));
  note.id = 'fn1';
  let at: Element = note;
  for (let depth = 0; depth < size; depth++) at = at.appendChild(document.createElement('span'));
  at.textContent = '1. From the minutes of the board.';
  const mark = document.createElement('a');
  mark.href = '#fn1';
  mark.textContent = '1';
  document.body.querySelector('p + p')?.append(mark);
  document.body.querySelector('article')?.append(box);
}

function shadows(document: Document, size: number): void {
  const host = document.body.querySelector('article')?.appendChild(document.createElement('div'));
  const root = host?.attachShadow({ mode: 'open' });
  for (let at = 0; at < size; at++) root?.append(document.createElement('span'));
}

function deepShadows(document: Document, size: number): void {
  let at: Element | ShadowRoot | undefined = document.body.querySelector('article') ?? document.body;
  for (let depth = 0; depth < size; depth++) {
    const host: Element = at.appendChild(document.createElement('div'));
    at = host.attachShadow({ mode: 'open' });
  }
  at.append('The end.');
}

const grown = (name: string, most: number, grow: Killer['grow'] & object): Killer => ({
  name,
  most,
  html: () => page({}),
  grow,
});

const depths: Killer[] = [
  grown('boxes in boxes', 1_900, deepBoxes),
  grown('boxes in boxes, too deep', 20_000, deepBoxes),
  grown('bold in bold', 1_900, deepInline),
  grown('lists in lists', 1_900, deepLists),
  grown('quotes in quotes', 1_900, deepQuotes),
  grown('tables in tables', 1_900, deepTables),
  grown('a post whose name stands deep', 1_900, deepPosts),
  grown('a footnote that stands deep', 1_900, deepNotes),
  grown('one shadow root, too full', 200_000, shadows),
  grown('shadow roots in shadow roots', 1_900, deepShadows),
];

const amounts: Killer[] = [
  inside('paragraphs', 149_000 - 20, (size) => many(size, (at) => `<p>Line ${at} of the minutes.</p>`)),
  inside('elements, too many', 200_000, (size) => many(size, () => '<i></i>')),
  inside('boxes in rows', 140_000, (size) =>
    many(size / 4, (at) => `<div><div class="c${at % 9}"><span>Word ${at}</span><b>more</b></div></div>`),
  ),
  inside('text, much', 10_000_000, (size) =>
    many(size / 500, (at) => `<p>${`Line ${at} of the minutes, which were long. `.repeat(12)}</p>`),
  ),
  inside(
    'one paragraph',
    5_000_000,
    (size) => `<p>${'They spoke at length, and the clock stopped. '.repeat(size / 45)}</p>`,
  ),
  inside('one word', 5_000_000, (size) => `<p>${'a'.repeat(size)}</p>`),
  inside('pictures', 20_000, (size) =>
    many(size, (at) => `<img src="/i/${at}.jpg" width="600" height="400" alt="Crane ${at}">`),
  ),
  inside('pictures with captions', 20_000, (size) =>
    many(
      size,
      (at) =>
        `<figure><img src="/i/${at}.jpg" width="600" height="400" alt=""><figcaption>Crane ${at}</figcaption></figure>`,
    ),
  ),
  inside('one picture again and again', 20_000, (size) =>
    many(
      size,
      (at) =>
        `<figure><img src="/i/1.jpg" width="600" height="400" alt=""><figcaption>Crane ${at}</figcaption></figure>`,
    ),
  ),
  inside('links', 100_000, (size) => many(size, (at) => `<a href="/l/${at}">Link ${at}</a> `)),
  inside(
    'links in a paragraph',
    100_000,
    (size) => `<p>${many(size, (at) => `<a href="/l/${at}">Link ${at}</a> `)}</p>`,
  ),
  inside('links to the page itself', 50_000, (size) =>
    many(size, (at) => `<p>Line <a href="#n${at}">${at}</a></p>`),
  ),
  inside(
    'footnotes',
    20_000,
    (size) =>
      `${many(size, (at) => `<p>Line <sup><a href="#n${at}">${at}</a></sup></p>`)}<ol>${many(size, (at) => `<li id="n${at}">Note ${at}</li>`)}</ol>`,
  ),
  inside('line breaks', 100_000, (size) => '<br>'.repeat(size)),
  inside('line breaks in text', 100_000, (size) => 'word<br>'.repeat(size)),
  inside('empty paragraphs', 100_000, (size) => '<p></p>'.repeat(size)),
  inside('rules', 100_000, (size) => '<hr>'.repeat(size)),
  inside('headings', 50_000, (size) => many(size, (at) => `<h2>Part ${at}</h2>`)),
  inside('times', 50_000, (size) =>
    many(size, (at) => `<time datetime="2026-05-03T10:${10 + (at % 50)}:00Z">3 May</time> `),
  ),
  inside('bylines', 50_000, (size) =>
    many(
      size,
      (at) => `<span class="byline author" rel="author" itemprop="author">By Ada Quill ${at}</span> `,
    ),
  ),
  inside('quotes', 50_000, (size) => many(size, (at) => `<blockquote>Quote ${at}</blockquote>`)),
  inside('lists', 30_000, (size) => many(size, (at) => `<ul><li>Point ${at}</li></ul>`)),
  inside(
    'points of one list',
    100_000,
    (size) => `<ul>${many(size, (at) => `<li>Point ${at} of the board</li>`)}</ul>`,
  ),
  inside('terms', 50_000, (size) => `<dl>${many(size, (at) => `<dt>Term ${at}</dt><dd>Meaning</dd>`)}</dl>`),
  inside('posts', 20_000, (size) =>
    many(
      size,
      (at) =>
        `<blockquote class="twitter-tweet"><p>Post ${at}</p><a href="https://x.example/${at}">May</a></blockquote>`,
    ),
  ),
  inside('players', 1_000, (size) =>
    many(size, (at) => `<iframe src="https://video.example/embed/${at}"></iframe>`),
  ),
  inside('tables', 10_000, (size) =>
    many(size, (at) => `<table><tr><th>Year</th><td>${at}</td></tr></table>`),
  ),
  inside('live entries', 10_000, (size) =>
    many(
      size,
      (at) =>
        `<div class="live-post" id="p${at}"><time datetime="2026-05-03T10:00:00Z">10:00</time><h3>Entry ${at}</h3><p>It turned again.</p></div>`,
    ),
  ),
  inside('spans in one paragraph', 140_000, (size) => `<p>${'<span>word</span> '.repeat(size)}</p>`),
  inside(
    'a table with many cells',
    100_000,
    (size) =>
      `<table>${many(Math.sqrt(size), (row) => `<tr>${many(Math.sqrt(size), (at) => `<td>${row}.${at}</td>`)}</tr>`)}</table>`,
  ),
  inside(
    'cells that claim to span a thousand million',
    1_000,
    (size) =>
      `<table>${many(size, (at) => `<tr><td colspan="1000000000" rowspan="1000000000">${at}</td><td>b</td></tr>`)}</table>`,
  ),
  inside(
    'cells that claim to span a thousand',
    10_000,
    (size) =>
      `<table>${many(size, (at) => `<tr><td colspan="1000" rowspan="65534">${at}</td><td>b</td></tr>`)}</table>`,
  ),
  inside('comments in the markup', 200_000, (size) => '<!-- none -->'.repeat(size)),
  inside('unclosed tags', 30_000, (size) => '<b><i><font>'.repeat(size)),
  inside('labels of advertising', 50_000, (size) => '<div>Advertisement</div>'.repeat(size)),
  inside('cards of stories', 20_000, (size) =>
    many(
      size,
      (at) =>
        `<div class="card"><a href="/s/${at}"><img src="/s/${at}.jpg" alt=""><h3>Another story ${at} of the town</h3></a><p>What it says.</p></div>`,
    ),
  ),
];

const addresses: Killer[] = [
  inside(
    'an address of megabytes',
    5_000_000,
    (size) =>
      `<img width="600" height="400" src="/a/${'a/'.repeat(size / 2)}b.jpg" alt=""><a href="/x?${'y'.repeat(size)}">link</a>`,
  ),
  inside(
    'a picture as data',
    5_000_000,
    (size) => `<img width="600" height="400" src="data:image/png;base64,${'AAAA'.repeat(size / 4)}" alt="">`,
  ),
  inside(
    'sources of one picture',
    100_000,
    (size) =>
      `<img width="600" height="400" alt="" srcset="${many(size, (at) => `/i/${at}.jpg ${at + 1}w, `)}">`,
  ),
  inside(
    'sources of one picture without width',
    100_000,
    (size) => `<img width="600" height="400" alt="" srcset="${many(size, (at) => `/i/${at}.jpg, `)}">`,
  ),
  inside(
    'commas for sources',
    1_000_000,
    (size) => `<img width="600" height="400" alt="" srcset="/a.jpg${','.repeat(size)}">`,
  ),
  inside(
    'spaces for sources',
    1_000_000,
    (size) => `<img width="600" height="400" alt="" srcset="/a.jpg${' '.repeat(size)}x">`,
  ),
  inside(
    'sources in one picture element',
    50_000,
    (size) =>
      `<picture>${many(size, (at) => `<source srcset="/i/${at}.jpg 100w">`)}<img src="/a.jpg" alt=""></picture>`,
  ),
];

const heads: Killer[] = [
  {
    name: 'blocks of JSON-LD',
    most: 5_000,
    html: (size) =>
      page({
        head: many(
          size,
          (at) =>
            `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Crane ${at}","author":{"name":"Ada ${at}"}}</script>`,
        ),
      }),
  },
  {
    name: 'JSON-LD in JSON-LD',
    most: 10_000,
    html: (size) =>
      page({
        head: `<script type="application/ld+json">${'{"@type":"NewsArticle","mainEntity":'.repeat(size)}1${'}'.repeat(size)}</script>`,
      }),
  },
  {
    name: 'lists in lists of JSON-LD',
    most: 100_000,
    html: (size) =>
      page({ head: `<script type="application/ld+json">${'['.repeat(size)}${']'.repeat(size)}</script>` }),
  },
  {
    name: 'JSON-LD with many nodes',
    most: 50_000,
    html: (size) =>
      page({
        head: `<script type="application/ld+json">{"@graph":[${many(size, (at) => `{"@id":"#${at}","@type":"NewsArticle","headline":"Crane ${at}","author":{"@id":"#${at + 1}"}},`)}{}]}</script>`,
      }),
  },
  {
    name: 'JSON-LD that is broken',
    most: 1_000_000,
    html: (size) =>
      page({
        head: `<script type="application/ld+json">{"headline":"${'\n,}\\ &quot;'.repeat(size / 10)}</script>`,
      }),
  },
  {
    name: 'JSON-LD of spaces',
    most: 1_000_000,
    html: (size) =>
      page({ head: `<script type="application/ld+json">{"headline":${' '.repeat(size)}x</script>` }),
  },
  {
    name: 'JSON-LD with many authors',
    most: 50_000,
    html: (size) =>
      page({
        head: `<script type="application/ld+json">{"@type":"NewsArticle","author":[${many(size, (at) => `{"name":"Ada Quill ${at}"},`)}{"name":"Bo"}]}</script>`,
      }),
  },
  {
    name: 'JSON-LD with a long text',
    most: 5_000_000,
    html: (size) =>
      page({
        head: `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${'They spoke at length. '.repeat(size / 22)}"}</script>`,
      }),
  },
  {
    name: 'meta tags',
    most: 50_000,
    html: (size) =>
      page({ head: many(size, (at) => `<meta property="article:author" content="Ada Quill ${at}">`) }),
  },
  {
    name: 'meta tags of one kind',
    most: 50_000,
    html: (size) => page({ head: many(size, (at) => `<meta property="og:image" content="/i/${at}.jpg">`) }),
  },
  {
    name: 'a title of megabytes',
    most: 2_000_000,
    html: (size) =>
      page({
        head: `<title>${'The crane - of | Skerrin: '.repeat(size / 26)}</title><meta property="og:title" content="${'The crane | '.repeat(size / 12)}">`,
      }),
  },
  {
    name: 'items of microdata',
    most: 20_000,
    html: (size) =>
      page({
        inside: many(
          size,
          (at) =>
            `<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="headline">Crane ${at}</span><span itemprop="author">Ada</span></div>`,
        ),
      }),
  },
  {
    name: 'styles in the head',
    most: 5_000_000,
    html: (size) => page({ head: `<style>${'p{color:red}'.repeat(size / 12)}</style>` }),
  },
];

const names: Killer[] = [
  inside(
    'attributes of one element',
    10_000,
    (size) => `<div ${many(size, (at) => `data-a${at}="${at}" `)}><p>Read on.</p></div>`,
  ),
  inside(
    'a class of a megabyte',
    2_000_000,
    (size) => `<div class="${'shareBar '.repeat(size / 9)}"><p>Read on.</p></div>`,
  ),
  inside(
    'a class of one long word',
    2_000_000,
    (size) => `<div class="${'aB'.repeat(size / 2)}"><p>Read on.</p></div>`,
  ),
  inside('classes, each another', 50_000, (size) =>
    many(size, (at) => `<div class="c${at} share-${at}" id="i${at}">Word ${at}</div>`),
  ),
  inside('long names, each another', 3_000, (size) =>
    many(size, (at) => `<div class="${'share-bar '.repeat(60)}c${at}">Word ${at}</div>`),
  ),
  inside(
    'a style of a megabyte',
    2_000_000,
    (size) => `<div style="${'color:red;'.repeat(size / 10)}"><p>Read on.</p></div>`,
  ),
  inside(
    'an alternative text of a megabyte',
    2_000_000,
    (size) => `<img width="600" height="400" src="/a.jpg" alt="${'crane '.repeat(size / 6)}">`,
  ),
];

/** Texts of one kind without end, which only a search that looks at each letter from each letter minds. */
export const strings: readonly Killer[] = [
  ...text('spaces', ' '),
  ...text('spaces that stay', '\u00a0'),
  ...text('line ends', '\n'),
  ...text('dots', '.'),
  ...text('dashes', '-'),
  ...text('dashes with spaces', ' - '),
  ...text('slashes', 'ab/'),
  ...text('brackets', '('),
  ...text('brackets closed', '(a)'),
  ...text('quotation marks', '&quot;'),
  ...text('commas', 'a, '),
  ...text('digits', '1'),
  ...text('digits with dots', '1.'),
  ...text('by by by', 'by '),
  ...text('and and and', 'Ada and '),
  ...text('capitals', 'Ada '),
  ...text('bars', 'a | '),
  ...text('colons', 'a: '),
  ...text('at signs', 'a@'),
  ...text('dates', '3 May 2026 '),
  ...text('marks without letters', 'e\u0301\u0301'),
  ...text('Japanese', '港の鐘'),
  ...text('slashes and colons', 'https://'),
];

export const killers: readonly Killer[] = [
  ...forms,
  ...depths,
  ...amounts,
  ...addresses,
  ...heads,
  ...names,
  ...strings,
];
