/** Scripts of the page that meddle before, while and after the reader is open. */
import { around, type HostilePage } from '../story.ts';

const running = (id: string, tries: string, code: string): HostilePage =>
  around(`page-${id}`, tries, () => ({ after: `<script>${code}</script>` }));

/** A page that changes itself all the time, or what it could be asked with: how it was before cannot be told. */
const moving = (page: HostilePage): HostilePage => ({ ...page, moves: true });

export const pageScripts: readonly HostilePage[] = [
  moving(
    running(
      'prototypes',
      'prototypes that throw',
      "for (const name of ['querySelector', 'querySelectorAll', 'getAttribute', 'closest', 'matches', 'cloneNode', 'attachShadow']) for (const owner of [Element.prototype, Document.prototype, Node.prototype]) if (name in owner) Object.defineProperty(owner, name, { value: () => { throw new Error('no') } });",
    ),
  ),
  moving(
    running(
      'array',
      'arrays that lie',
      'Array.prototype.map = Array.prototype.filter = () => []; Object.defineProperty(Array.prototype, Symbol.iterator, { value: function* () {} });',
    ),
  ),
  moving(
    running(
      'clocks',
      'clocks that stand still and waits that never end',
      'Date.now = performance.now = () => 0; window.setTimeout = window.setInterval = window.requestAnimationFrame = window.requestIdleCallback = () => 0;',
    ),
  ),
  { ...running('stop', 'stops its own loading', 'window.stop();'), stops: true },
  moving(
    running(
      'json',
      'JSON that lies',
      "JSON.parse = () => ({}); JSON.stringify = () => ''; window.fetch = () => Promise.reject();",
    ),
  ),
  {
    ...running(
      'remove',
      'removes whatever is added to the root',
      "new MutationObserver((changes) => { for (const change of changes) for (const node of change.addedNodes) if (node.nodeType === 1 && !node.hasAttribute('data-own')) node.remove(); }).observe(document.documentElement, { childList: true });",
    ),
    beside: true,
  },
  running(
    'keys',
    'traps all keys',
    "for (const type of ['keydown', 'keyup', 'keypress']) window.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);",
  ),
  {
    ...running(
      'hands',
      'takes every press, move and turn of the wheel',
      'for (const name in window) if (/^on(?:pointer|mouse|click|dblclick|auxclick|contextmenu|wheel|touch|drag|select|focus|copy|beforeprint|afterprint)/.test(name)) window.addEventListener(name.slice(2), (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, { capture: true, passive: false });',
    ),
    closes: 'mouse',
  },
  moving(
    running(
      'focus',
      'takes the focus back',
      "document.addEventListener('focusin', () => {}, true); setInterval(() => { const box = document.querySelector('nav a'); if (document.activeElement !== box) box.focus(); }, 50);",
    ),
  ),
  moving(
    running(
      'rewrite',
      'writes the story anew all the time',
      "const kept = document.querySelector('article').innerHTML; setInterval(() => { document.querySelector('article').innerHTML = kept; }, 30);",
    ),
  ),
  moving(
    running(
      'attributes',
      'changes its root all the time',
      "setInterval(() => { document.documentElement.className = 'a' + Math.random(); }, 20);",
    ),
  ),
  running(
    'alert',
    'speaks in dialogs when left',
    "window.addEventListener('beforeunload', () => undefined);",
  ),
  moving(
    running('scroll', 'scrolls all the time', 'setInterval(() => scrollTo(0, Math.random() * 40), 30);'),
  ),
  moving(
    running(
      'messages',
      'speaks the extension’s language',
      "setInterval(() => { postMessage({ type: 'save-story', request: {} }, '*'); dispatchEvent(new CustomEvent('save-story')); }, 50);",
    ),
  ),
  moving(
    running(
      'history',
      'goes to itself all the time',
      "let at = 0; setInterval(() => { if (at < 40) history.replaceState(at++, '', location.pathname + '#' + at); }, 50);",
    ),
  ),
  moving(
    running(
      'dialog',
      'opens a dialog on top again and again',
      "const box = document.createElement('dialog'); box.textContent = 'Subscribe'; document.body.append(box); setInterval(() => { box.close(); box.showModal(); }, 300);",
    ),
  ),
  running(
    'shadow',
    'hides elements by a patched attachShadow',
    'Element.prototype.attachShadow = function () { return document.createDocumentFragment(); };',
  ),
  running(
    'host-faked',
    'an element like Galley’s own, with words of its own',
    "const fake = document.createElement('div'); fake.setAttribute('data-galley-reader', ''); fake.attachShadow({ mode: 'open' }).innerHTML = '<dialog open><h1>Pay here</h1></dialog>'; document.documentElement.append(fake);",
  ),
  running(
    'popover',
    'a popover over everything',
    "const box = document.createElement('div'); box.popover = 'manual'; box.textContent = 'Subscribe'; document.body.append(box); box.showPopover();",
  ),
  running(
    'design',
    'a page that can be written in',
    "document.designMode = 'on'; document.body.contentEditable = 'true';",
  ),
  running(
    'promises',
    'promises that never end',
    'Promise.prototype.then = function () { return this; }; window.AbortController = window.MutationObserver = window.IntersectionObserver = undefined;',
  ),
  running(
    'setters',
    'setters on all objects',
    "for (const name of ['url', 'kind', 'type', 'text', 'at', 'article', 'signal']) Object.defineProperty(Object.prototype, name, { get() { return 'stolen'; }, set() { throw new Error('no'); }, configurable: true });",
  ),
  running(
    'styles',
    'styles that are not told',
    'window.getComputedStyle = window.matchMedia = () => { throw new Error("no"); }; Element.prototype.getBoundingClientRect = () => ({});',
  ),
  running(
    'hidden',
    'a page that says it is hidden',
    "Object.defineProperty(document, 'hidden', { value: true }); Object.defineProperty(document, 'visibilityState', { value: 'hidden' }); document.hasFocus = () => false;",
  ),
  running(
    'elements',
    'elements of its own under every name',
    "for (const name of ['galley-reader', 'story-view', 'reader-view']) customElements.define(name, class extends HTMLElement { connectedCallback() { this.remove(); } });",
  ),
];
