/** Pages that put functions of their own in the place of those of the language and the document. */
import { around, type HostilePage } from '../story.ts';

const patched = (id: string, tries: string, code: string): HostilePage => ({
  ...around(`prototype-${id}`, tries, () => ({ head: `<script>${code}</script>` })),
  moves: true,
});
const throws = "() => { throw new Error('no'); }";
const each = (owner: string, act: string): string =>
  `for (const name of Object.getOwnPropertyNames(${owner})) try { ${act} } catch {}`;

export const prototypes: readonly HostilePage[] = [
  patched(
    'node-getters',
    'nodes that do not tell of each other',
    `for (const name of ['textContent', 'childNodes', 'firstChild', 'nextSibling', 'parentNode', 'ownerDocument', 'nodeType', 'nodeName', 'isConnected']) Object.defineProperty(Node.prototype, name, { get: ${throws}, configurable: true });`,
  ),
  patched(
    'element-getters',
    'elements that lie about what they are',
    "for (const name of ['localName', 'tagName', 'className', 'id', 'innerHTML', 'outerHTML', 'children', 'attributes', 'shadowRoot', 'classList']) Object.defineProperty(Element.prototype, name, { get: () => 'script', configurable: true });",
  ),
  patched(
    'document-getters',
    'a document without root, body or title',
    "for (const name of ['body', 'head', 'title', 'documentElement', 'URL', 'baseURI', 'cookie', 'defaultView', 'styleSheets']) Object.defineProperty(document, name, { get: () => null, configurable: true });",
  ),
  patched(
    'strings',
    'strings that throw',
    each(
      'String.prototype',
      `if (name !== 'constructor' && name !== 'length') String.prototype[name] = ${throws};`,
    ),
  ),
  patched(
    'arrays',
    'arrays that throw',
    each(
      'Array.prototype',
      `if (name !== 'constructor' && name !== 'length') Array.prototype[name] = ${throws};`,
    ),
  ),
  patched(
    'objects',
    'objects that throw',
    `for (const name of ['keys', 'entries', 'assign', 'defineProperty', 'getPrototypeOf', 'fromEntries', 'freeze']) Object[name] = ${throws}; Object.prototype.toString = Object.prototype.hasOwnProperty = ${throws};`,
  ),
  patched(
    'regular',
    'expressions that match nothing',
    `RegExp.prototype.exec = () => null; RegExp.prototype.test = () => false; for (const name of ['replace', 'match', 'split', 'search', 'matchAll']) RegExp.prototype[Symbol[name]] = ${throws};`,
  ),
  patched(
    'maps',
    'maps and sets that throw',
    `for (const kind of [Map, Set, WeakMap, WeakSet]) for (const name of ['get', 'set', 'has', 'add', 'delete', 'forEach']) if (name in kind.prototype) kind.prototype[name] = ${throws};`,
  ),
  patched(
    'events',
    'events that nobody hears',
    `EventTarget.prototype.addEventListener = EventTarget.prototype.dispatchEvent = function () {}; Event.prototype.stopPropagation = Event.prototype.preventDefault = ${throws}; window.Event = window.CustomEvent = window.KeyboardEvent = undefined;`,
  ),
  patched(
    'constructors',
    'a window without its constructors',
    `for (const name of ['DOMParser', 'Range', 'TreeWalker', 'NodeFilter', 'URL', 'AbortController', 'CSSStyleSheet', 'ShadowRoot', 'HTMLElement', 'HTMLDialogElement', 'Element', 'Node', 'Document', 'Intl', 'Symbol', 'Map', 'Set', 'JSON', 'Math', 'Reflect', 'Promise', 'Error']) try { window[name] = undefined; } catch {}`,
  ),
  patched(
    'dialogs',
    'dialogs that never open',
    `HTMLDialogElement.prototype.showModal = HTMLDialogElement.prototype.show = HTMLElement.prototype.showPopover = HTMLElement.prototype.focus = function () {}; Object.defineProperty(HTMLDialogElement.prototype, 'open', { get: () => false, set() {} });`,
  ),
  patched(
    'frozen',
    'everything frozen',
    'for (const kind of [Object, Array, String, Function, Promise, Map, Set, Node, Element, HTMLElement, Document, EventTarget]) { Object.freeze(kind.prototype); Object.freeze(kind); } Object.freeze(document); Object.preventExtensions(window);',
  ),
  patched(
    'then',
    'objects that are all promises',
    "Object.defineProperty(Object.prototype, 'then', { get() { return undefined; }, set() {}, configurable: true }); Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'stolen', configurable: true }); Object.prototype.toJSON = () => 'stolen';",
  ),
  patched(
    'walkers',
    'walks that lead nowhere',
    `Document.prototype.createTreeWalker = Document.prototype.createNodeIterator = Document.prototype.createRange = Document.prototype.importNode = Document.prototype.createElement = DOMImplementation.prototype.createHTMLDocument = ${throws};`,
  ),
  patched(
    'observers',
    'observers that see nothing',
    'window.MutationObserver = window.IntersectionObserver = window.ResizeObserver = class { observe() {} disconnect() {} takeRecords() { return []; } };',
  ),
  patched(
    'registry',
    'a registry of elements that throws',
    `customElements.define = customElements.get = customElements.whenDefined = customElements.upgrade = ${throws}; CSS.supports = CSS.escape = ${throws};`,
  ),
  patched(
    'language',
    'languages that do not exist',
    `for (const name of Object.getOwnPropertyNames(Intl)) try { Intl[name] = undefined; } catch {} for (const name of ['toLocaleString', 'toLocaleDateString', 'toISOString', 'getTime', 'valueOf']) Date.prototype[name] = ${throws}; Object.defineProperty(navigator, 'language', { get: () => '' }); Object.defineProperty(navigator, 'languages', { get: () => [] });`,
  ),
  patched(
    'voices',
    'voices that throw',
    "Object.defineProperty(window, 'speechSynthesis', { get() { throw new Error('no'); } }); window.SpeechSynthesisUtterance = undefined;",
  ),
  patched(
    'types',
    'trusted types of its own',
    "try { trustedTypes.createPolicy('default', { createHTML: () => '', createScript: () => '', createScriptURL: () => '' }); trustedTypes.createPolicy('galley-inert', { createHTML: (x) => x }); } catch {}",
  ),
];
