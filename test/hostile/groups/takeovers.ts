/** Pages that take the place of the reader, its document, its focus or its close, while it is open. */
import { around, type HostilePage } from '../story.ts';

const taking = (id: string, tries: string, code: string, parts: { head?: string } = {}): HostilePage => ({
  ...around(`takeover-${id}`, tries, () => ({ ...parts, after: `<script>${code}</script>` })),
  moves: true,
});
const beside = (page: HostilePage): HostilePage => ({ ...page, beside: true });
const whenOpened =
  "const whenOpened = (act) => { const wait = setInterval(() => { const host = document.querySelector('[data-galley-reader]'); if (host) { clearInterval(wait); setTimeout(act, 300, host); } }, 50); };";
const withoutScripts = (root: string): string =>
  `const root = ${root}; for (const script of root.querySelectorAll('script, [data-galley-reader]')) script.remove();`;

export const takeovers: readonly HostilePage[] = [
  beside(
    taking(
      'root-replaced',
      'puts another root in the place of its own when the reader opens',
      `${whenOpened} whenOpened(() => { ${withoutScripts('document.documentElement.cloneNode(true)')} document.replaceChild(root, document.documentElement); });`,
    ),
  ),
  beside(
    taking(
      'written-anew',
      'is written anew when the reader opens',
      `${whenOpened} whenOpened(() => { ${withoutScripts('document.documentElement.cloneNode(true)')} document.open(); document.write('<!DOCTYPE html>' + root.outerHTML); document.close(); });`,
    ),
  ),
  beside(
    taking(
      'into-frame',
      'moves the reader into a frame of its own',
      `${whenOpened} whenOpened((host) => { const frame = document.createElement('iframe'); document.body.append(frame); frame.contentDocument.body.append(host); });`,
    ),
  ),
  beside(
    taking(
      'into-template',
      'moves the reader into a template',
      `${whenOpened} whenOpened((host) => { const box = document.createElement('template'); document.body.append(box); box.content.append(host); });`,
    ),
  ),
  beside(
    taking(
      'into-unseen',
      'moves the reader into a box that is not shown',
      `${whenOpened} whenOpened((host) => { const box = document.createElement('div'); box.hidden = true; document.body.append(box); box.append(host); });`,
    ),
  ),
  beside(
    taking(
      'removed-later',
      'removes the reader again and again, as long as it comes',
      `${whenOpened} whenOpened((host) => host.remove());`,
    ),
  ),
  taking(
    'view-transition',
    'lays a picture of itself over all that is',
    `${whenOpened} whenOpened(() => document.startViewTransition?.(() => { document.body.dataset.seen = 'x'; }));`,
    {
      head: '<style>::view-transition-group(root), ::view-transition-old(root), ::view-transition-new(root) { animation-duration: 1.5s }</style>',
    },
  ),
  taking(
    'close-watcher',
    'watches for what closes things',
    `${whenOpened} whenOpened(() => { for (let at = 0; at < 3; at += 1) { const watcher = globalThis.CloseWatcher && new CloseWatcher(); if (watcher) watcher.oncancel = (event) => event.preventDefault(); } });`,
  ),
  // Where the whole screen is given to it, Escape leaves that first.
  {
    ...taking(
      'pointer-lock',
      'asks for the pointer and the whole screen all the time',
      'setInterval(() => { document.body.requestPointerLock?.()?.catch?.(() => 0); document.body.requestFullscreen?.()?.catch?.(() => 0); navigator.keyboard?.lock?.()?.catch?.(() => 0); }, 100);',
    ),
    deaf: true,
  },
  taking(
    'unload',
    'takes the reader away when it is left',
    "onbeforeunload = () => {}; onpagehide = onunload = () => { for (const each of document.querySelectorAll('[data-galley-reader]')) each.remove(); };",
  ),
  taking(
    'printing',
    'takes the reader away when something is printed',
    "for (const type of ['beforeprint', 'afterprint']) addEventListener(type, () => { for (const each of document.querySelectorAll('[data-galley-reader]')) each.remove(); }, true);",
  ),
  taking(
    'flood',
    'floods its own window with messages of every name',
    "const names = ['toggle-reader', 'open-anew', 'save-here', 'save-story', 'galley', 'story']; const channel = new BroadcastChannel('galley'); setInterval(() => { for (let at = 0; at < 200; at += 1) { const type = names[at % names.length]; postMessage({ type, request: {}, source: 'galley' }, '*'); channel.postMessage({ type }); dispatchEvent(new CustomEvent(type, { detail: {} })); } try { chrome.runtime.sendMessage('galley@example', { type: 'save-story' }); } catch {} }, 100);",
  ),
  taking(
    'navigate',
    'lets nobody go anywhere',
    "window.navigation?.addEventListener('navigate', (event) => { if (event.cancelable) event.preventDefault(); }); history.back = history.forward = history.go = () => 0;",
  ),
  taking(
    'built-in',
    'elements of its own in the place of those of the language',
    "for (const [name, kind] of [['x-dialog', HTMLDialogElement], ['x-div', HTMLDivElement], ['x-style', HTMLStyleElement], ['x-button', HTMLButtonElement]]) try { customElements.define(name, class extends kind { constructor() { super(); document.title = 'x'; } connectedCallback() { this.remove(); } }, { extends: name.slice(2) }); } catch {} globalThis.HTMLDialogElement = globalThis.ShadowRoot = class {};",
  ),
  around('takeover-aria', 'a page that says to nobody what it is', () => ({
    htmlAttributes: 'aria-hidden="true" role="none" aria-owns="reader"',
    bodyAttributes: 'aria-hidden="true" role="presentation" aria-modal="true" aria-busy="true"',
  })),
  around('takeover-body-shadow', 'a body with a root of its own', () => ({
    after:
      "<script>document.body.attachShadow({ mode: 'closed' }).innerHTML = '<style>:host { all: unset } ::slotted(*) { animation: x 1s infinite }</style><slot></slot>';</script>",
  })),
];
