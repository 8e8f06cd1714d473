/** Elements under every name that a document, a window, a form or an element answers to: a script puts them there. */
import { around, type HostilePage, storyBody } from '../story.ts';

const naming = (id: string, tries: string, code: string, body?: string): HostilePage => ({
  ...around(`names-${id}`, tries, () => ({
    ...(body === undefined ? {} : { body }),
    after: `<div id="all" hidden></div><script>const all = document.getElementById('all'); const namesOf = (...kinds) => { const names = new Set(); for (const kind of kinds) for (let at = kind; at; at = Object.getPrototypeOf(at)) for (const name of Object.getOwnPropertyNames(at)) names.add(name); return [...names]; }; const make = document.createElement.bind(document); const put = all.append.bind(all); const add = (tag, set) => { const each = make(tag); for (const [name, value] of Object.entries(set)) Element.prototype.setAttribute.call(each, name, value); put(each); };${code}</script>`,
  })),
  moves: true,
});
const ofDocument = 'namesOf(Document.prototype, HTMLDocument.prototype)';

export const names: readonly HostilePage[] = [
  naming(
    'document-pictures',
    'a picture for each name of a document',
    `for (const name of ${ofDocument}) add('img', { name, id: name, alt: '' });`,
  ),
  naming(
    'document-forms',
    'a form for each name of a document',
    `for (const name of ${ofDocument}) add('form', { name });`,
  ),
  naming(
    'document-frames',
    'a frame for some names of a document',
    "for (const name of ['body', 'head', 'documentElement', 'fonts', 'defaultView', 'getSelection', 'elementFromPoint', 'createElement', 'adoptedStyleSheets', 'hasFocus', 'scrollingElement', 'contentType', 'implementation', 'importNode', 'visibilityState', 'fullscreenElement', 'title', 'dir', 'designMode', 'children']) add('iframe', { name, srcdoc: '' });",
  ),
  naming(
    'document-twice',
    'two of each name, which are a list',
    `for (const name of ${ofDocument}) { add('embed', { name }); add('object', { name, id: name }); }`,
  ),
  naming(
    'window',
    'an element for each name of a window and each that an extension uses',
    "for (const name of namesOf(window).concat(['browser', 'chrome', 'galley', 'exports', 'module', 'require', 'define', 'process', 'global', 'preact', 'regeneratorRuntime', '__proto__', 'prototype', 'constructor', 'hasOwnProperty'])) add('a', { id: name, name, href: 'javascript:0' });",
  ),
  naming(
    'window-frames',
    'windows for the names that an extension uses',
    "for (const name of ['browser', 'chrome', 'runtime', 'galley', 'story', 'exports', 'module', 'define', 'Symbol', 'crypto', 'navigation', 'trustedTypes', 'speechSynthesis', 'CSS', 'Highlight', 'process', '__proto__']) add('iframe', { name, srcdoc: '<a id=runtime></a>' });",
  ),
  naming(
    'form',
    'a form around the story with a control for each name of a form',
    "const form = document.querySelector('form.around'); const names = namesOf(HTMLFormElement.prototype); const append = form.append.bind(form); for (const name of names) { const each = make('input'); each.setAttribute('name', name); each.type = 'hidden'; append(each); }",
    `<form class="around">${storyBody()}</form>`,
  ),
  naming(
    'form-root',
    'a form around the whole body with a control for each name',
    "const names = namesOf(HTMLFormElement.prototype); const form = make('form'); const append = form.append.bind(form); append(...document.querySelectorAll('nav, main, footer')); document.body.append(form); for (const name of names) { const each = make('output'); each.setAttribute('name', name); append(each); }",
  ),
  naming(
    'forms-each',
    'a form in the place of each paragraph',
    "const names = namesOf(Node.prototype, Element.prototype); for (const line of document.querySelectorAll('article > p')) { const form = make('form'); const append = form.append.bind(form); append(...line.childNodes); line.replaceWith(form); for (const name of names) { const each = make('input'); each.setAttribute('name', name); each.type = 'hidden'; append(each); } }",
  ),
  naming(
    'letters',
    'a node for each letter',
    "const walk = document.createTreeWalker(document.querySelector('article'), 4); const texts = []; while (walk.nextNode()) texts.push(walk.currentNode); for (let text of texts) while (text.length > 1) text = text.splitText(1);",
  ),
  naming(
    'empties',
    'empty nodes between the words',
    "const walk = document.createTreeWalker(document.querySelector('article'), 4); const texts = []; while (walk.nextNode()) texts.push(walk.currentNode); for (const text of texts) for (let at = 0; at < 40; at += 1) { text.before(document.createTextNode('')); text.after(document.createComment('x')); }",
  ),
  naming(
    'kinds',
    'nodes of kinds that markup cannot write',
    "const article = document.querySelector('article'); article.append(document.createProcessingInstruction('bell', 'x'), document.createElementNS('urn:x', 'x:p'), document.createElementNS(null, 'script'), document.createElementNS('http://www.w3.org/1999/xhtml', 'x:img'), document.createElementNS('http://www.w3.org/2000/svg', 'P'), document.createElementNS('http://www.w3.org/1999/xhtml', 'A')); for (const name of ['a:b', '_x', 'é-b']) article.append(document.createElement(name));",
  ),
  naming(
    'deep',
    'a box 1,900 deep, made by script',
    "let at = all; for (let left = 1900; left > 0; left -= 1) { const box = make('div'); at.append(box); at = box; } at.textContent = 'x';",
  ),
  naming(
    'roots',
    '900 roots, each in the other',
    "all.hidden = false; let at = all; for (let left = 900; left > 0; left -= 1) { const box = make('x-a'); at.append(box); at = box.attachShadow({ mode: 'open' }); } at.textContent = 'x';",
  ),
  naming(
    'frozen',
    'elements that are frozen',
    "for (const each of document.querySelectorAll('article, article *')) { Object.freeze(each); Object.freeze(each.dataset); Object.freeze(each.classList); }",
  ),
  naming(
    'ranges',
    'a thousand ranges and a selection that follow each change',
    "const ranges = []; for (let at = 0; at < 1000; at += 1) { const range = document.createRange(); range.selectNodeContents(document.querySelector('article')); ranges.push(range); } getSelection().selectAllChildren(document.querySelector('article')); globalThis.kept = ranges; globalThis.CSS?.highlights?.set('x', new Highlight(...ranges));",
  ),
];
