// @vitest-environment jsdom
/** The tree that a page is copied into is the page, and answers what extraction asks as a browser does. */
import { expect, test } from 'vitest';
import { treeOf } from '../../src/extract/tree/read.ts';
import { written } from './written.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const copyOf = (page: Document): Document => treeOf(page, page.documentElement);
const pages = Object.entries(
  import.meta.glob<string>('../pages/*/page.html', { query: '?raw', import: 'default', eager: true }),
);
const sources = Object.values(
  import.meta.glob<string>('../../src/extract/**/*.ts', { query: '?raw', import: 'default', eager: true }),
);

/** Every selector that the sources ask with, as it stands there. */
const selectors = new Set(
  sources
    .flatMap((text) => [...text.matchAll(/(?:querySelector(?:All)?|closest|matches)\(\s*'([^']+)'/g)])
    .map(([, selector = '']) => selector),
);

test('there are pages and selectors to try', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(selectors.size).toBeGreaterThan(80);
});

test.each(pages)('%s is in the tree as it stands', (_path, html) => {
  const page = parse(html);
  for (const template of page.querySelectorAll('template')) template.innerHTML = '';
  expect(written(copyOf(page).documentElement)).toBe(written(page.documentElement));
});

test.each(pages.slice(0, 8))('%s answers each selector alike', (_path, html) => {
  const page = parse(html);
  const [theirs, own] = [page.querySelectorAll('*'), copyOf(page).querySelectorAll('*')];
  expect(own).toHaveLength(theirs.length);
  for (const selector of selectors) {
    const found = (all: ArrayLike<Element>) =>
      Array.from(all).flatMap((element, place) => (element.matches(selector) ? [place] : []));
    expect(found(own), selector).toEqual(found(theirs));
  }
});

test('text, comments and names come through as they are', () => {
  const html = `<title>A &amp; B</title><body><!-- here --><p data-x="a &quot;b&quot; <c>" @click="go">1 &lt; 2&nbsp;&amp;amp; 3</p>
    <pre>\n\nline</pre><svg viewBox="0 0 1 1"><title>Arrow</title><path d="M0"/></svg><br><textarea>a</b></textarea>
    <script>if (a < b && c) "</p>"</script><style>p > a { color: red }</style><template><p>not here</p></template><p>End</p>`;
  const page = parse(html);
  const tree = copyOf(page);
  expect(tree.body.textContent).toBe(page.body.textContent);
  expect(tree.title).toBe('A & B');
  const own = page.createElement('template');
  page.querySelector('template')?.replaceWith(own);
  expect(written(tree.body)).toBe(written(page.body));
});

test('what is in a noscript is text where the browser takes it for text', () => {
  const page = parse('<body><noscript></noscript><p>End</p></body>');
  const [noscript] = page.getElementsByTagName('noscript');
  noscript?.append('<img src="/a.jpg?b&c"><p>');
  // A browser without scripts would have written the signs as entities.
  const running = page.documentElement.outerHTML.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  Object.defineProperty(page.documentElement, 'outerHTML', { value: running });
  const tree = copyOf(page);
  expect(tree.querySelector('noscript')?.firstElementChild).toBeNull();
  expect(tree.querySelector('noscript')?.textContent).toContain('<img src="/a.jpg?b');
  expect(tree.querySelector('body > p')?.textContent).toBe('End');
});

test('XML is read node by node', () => {
  const xml =
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>One<br/><![CDATA[ & two]]></p><p/></body></html>';
  const page = new DOMParser().parseFromString(xml, 'application/xhtml+xml');
  const tree = copyOf(page);
  expect(tree.body.textContent).toBe('One & two');
  expect(tree.body.children).toHaveLength(2);
});

test('nodes are put in, moved and taken out', () => {
  const tree = copyOf(parse('<body><p id="a">One</p><p id="b">Two<b>!</b></p><i></i></body>'));
  const [a, b] = [tree.getElementById('a'), tree.getElementById('b')];
  b?.after(' and ');
  b?.before(tree.createElement('hr'));
  a?.replaceChildren('Eins');
  if (a !== null) tree.querySelector('i')?.replaceWith(a);
  expect(written(tree.body)).toBe(
    '<body><hr></hr><p id="b">Two<b></b></p> and <p id="a">Eins</p></body>'.replace('<b></b>', '<b>!</b>'),
  );
  b?.remove();
  expect(tree.getElementById('b')).toBeNull();
  a?.setAttribute('id', 'b');
  expect(tree.getElementById('b')).toBe(a);
  expect(tree.body.firstChild?.nextSibling?.nodeValue).toBe(' and ');
});

test('a node that is put before itself stays where it is', () => {
  const tree = copyOf(parse('<p>One</p><p>Two</p><p>Three</p>'));
  const [one, two] = tree.body.children;
  if (one === undefined || two === undefined) throw new Error('no paragraphs');
  tree.body.insertBefore(one, one);
  one.after(two);
  expect(written(tree.body)).toBe('<body><p>One</p><p>Two</p><p>Three</p></body>');
});

test('an id that was taken away is found no more', () => {
  const tree = copyOf(parse('<p id="a">One</p>'));
  tree.getElementById('a')?.removeAttribute('id');
  expect(tree.getElementById('a')).toBeNull();
});

test('nodes know which of them comes first', () => {
  const page = parse('<body><p>One <b>two</b></p><p>three</p></body>');
  const [theirs, own] = [page.querySelectorAll('*'), copyOf(page).querySelectorAll('*')];
  const order = (all: ArrayLike<Element>) =>
    Array.from(all, (one) => Array.from(all, (other) => one.compareDocumentPosition(other)));
  expect(order(own)).toEqual(order(theirs));
});

test('a style says what its last word is', () => {
  const tree = copyOf(
    parse(
      '<p style="display: block; color: red; DISPLAY : None !important"></p><p style="visibility:hidden">',
    ),
  );
  const [first, second] = tree.body.children;
  expect(Reflect.get(first ?? {}, 'style')).toEqual({ display: 'none', visibility: '' });
  expect(Reflect.get(second ?? {}, 'style')).toEqual({ display: '', visibility: 'hidden' });
});
