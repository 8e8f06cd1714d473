// @vitest-environment jsdom
/** Pages of which scripts made what no browser reads again as it writes it are copied as they stand. */
import { expect, test } from 'vitest';
import { extractArticle } from '../../src/extract/index.ts';
import { readLive } from '../../src/extract/live.ts';
import { copyFor, treeOf } from '../../src/extract/tree/read.ts';
import { written } from './written.ts';

const address = 'https://paper.example/2026/02/19/clock';
const sentences = [
  'The clock of the town hall in Ansty has been a minute late since the autumn, and nobody can say why it is so.',
  'The watchmaker, who has kept it for thirty years, took it apart on Monday and found nothing that was worn.',
  'The council will hear him next week, and then decide whether a minute is worth the price of a new clock.',
];
const paragraphs = sentences.map((sentence) => `<p>${sentence} ${sentence}</p>`).join('');
const storyHtml = `<h1>A minute late in Ansty</h1>${paragraphs}`;
const parse = (body: string, head = ''): Document =>
  new DOMParser().parseFromString(
    `<html><head><title>A minute late in Ansty</title>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
const copyOf = (page: Document): Document => treeOf(page, page.documentElement);

/** The page as a browser that runs scripts writes it: what is text in a `noscript`, a script or a frame stands as it is. */
function asRunning(page: Document): Document {
  const text = page.documentElement.outerHTML.replace(/<noscript>[^<]*<\/noscript>/g, (raw) =>
    raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
  Object.defineProperty(page.documentElement, 'outerHTML', { value: text });
  return page;
}

/** Lets a control stand in the place of the property of its form that it is named like, as in browsers. */
function clobber(page: Document): void {
  for (const form of page.forms)
    for (const value of form.querySelectorAll('input')) Object.defineProperty(form, value.name, { value });
}

function expectWhole(page: Document): void {
  expect(written(copyOf(page).documentElement)).toBe(written(page.documentElement));
  const story = JSON.stringify(extractArticle(page, address)?.body ?? null);
  for (const sentence of sentences) expect(story).toContain(sentence);
}

test('a noscript of text and one of elements stand in one page', () => {
  const page = parse(`<noscript></noscript><div id="place"></div><p data-end="yes">End</p>`);
  page
    .querySelector('noscript')
    ?.append("<img height=1 width=1 style='display:none' src='https://count.example/?a=1'/>");
  const made = parse(`<article><noscript><img src="/clock.jpg"></noscript>${storyHtml}</article>`);
  const article = made.querySelector('article');
  if (article !== null) page.getElementById('place')?.append(page.adoptNode(article));
  expectWhole(asRunning(page));
});

test.each(['head', 'XHTML'])('a page without a head is read: %s', (kind) => {
  const page =
    kind === 'head'
      ? parse(`<article>${storyHtml}</article>`)
      : new DOMParser().parseFromString(
          `<html xmlns="http://www.w3.org/1999/xhtml"><body><article>${storyHtml}</article></body></html>`,
          'application/xhtml+xml',
        );
  page.head?.remove();
  expectWhole(page);
});

test('a script that writes a script is no text', () => {
  const page = parse(`<article>${storyHtml}</article>`);
  const script = page.createElement('script');
  script.append(
    `<!--\nif (0) document.write("<script src='/a.js'></script>");\nvar leak = "this is code";\n//-->`,
  );
  page.querySelector('article')?.append(script);
  expectWhole(page);
  expect(JSON.stringify(extractArticle(page, address))).not.toContain('this is code');
});

test('tags that are longer, or others, in capitals are closed', () => {
  const odd = '<größe></größe><adı></adı>'.repeat(1200);
  expectWhole(parse(`${odd}<article>${storyHtml}</article>`));
});

test('a comment that would end before its end is a comment', () => {
  const page = parse(`<article>${storyHtml}</article>`);
  page.querySelector('h1')?.after(page.createComment(' x --><div> y'));
  expectWhole(page);
});

test('what is put into an element that is empty by its kind is there', () => {
  const page = parse(`<article>${storyHtml}</article>`);
  page.querySelector('article')?.append(page.createElement('wbr'));
  page.querySelector('wbr')?.append('The last word.');
  expectWhole(page);
});

test('node by node, no name of a control leads astray', () => {
  const names = ['localName', 'nodeType', 'nodeValue', 'attributes', 'firstChild', 'nextSibling'];
  const controls = names.map((name) => `<form><input name="${name}"></form>`).join('');
  const page = parse(`${controls}<article>${storyHtml}</article>`);
  const before = written(page.body);
  clobber(page);
  expect(written(copyFor(copyOf(parse('')), page.body))).toBe(before);
});

test('node by node, what was put into a template is no part of the page', () => {
  const page = parse(`<article>${storyHtml}</article><template></template>`);
  page.querySelector('template')?.append('No part of it.');
  page.querySelector('article')?.append(page.createComment('-->'));
  expect(copyOf(page).body.textContent).toContain(sentences[2]);
  expect(copyOf(page).body.textContent).not.toContain('No part');
});

test('an ordinary page, templates and all, is read as it is written', () => {
  const page = parse(
    `<template><p>One<template><b>Two</b></template></p></template><svg><path d="M0"></path></svg><textarea>\n\na &amp; b</textarea>
    <noscript><img src="/a.jpg"></noscript><iframe>x</iframe><pre>\n\nline</pre><article>${storyHtml}</article>`,
    '<style>a > b {}</style><script>if (a && b < c) "</p>"</script>',
  );
  Object.defineProperty(page, 'contentType', { value: page.createElement('img') });
  const asked: string[] = [];
  const attributes = Element.prototype.getAttributeNames;
  Element.prototype.getAttributeNames = function names() {
    asked.push(this.localName);
    return attributes.call(this);
  };
  copyOf(page);
  Element.prototype.getAttributeNames = attributes;
  expect(asked).toEqual([]);
});

test('an attribute whose name begins with a sign of equality hides none after it', () => {
  const tree = copyOf(parse('<p ="x" class="y" id="z">One</p>'));
  expect(tree.getElementById('z')?.className).toBe('y');
});

test('a form with a control called localName hides nothing that comes after it', () => {
  const page = parse('<form><input name="localName"></form><p>One</p><p class="unseen">Two</p>');
  const copy = copyOf(page).body;
  clobber(page);
  Element.prototype.checkVisibility = function isVisible() {
    return !this.matches('.unseen');
  };
  readLive({ live: page.body, copy, stamp: 'data-hidden' }, () => 0);
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  expect(Array.from(copy.querySelectorAll('[data-hidden]'), (element) => element.textContent)).toContain(
    'Two',
  );
});
