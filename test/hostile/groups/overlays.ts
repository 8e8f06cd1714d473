/** Pages that lay something over the reader, or hide what it stands in, while it is open. */
import { around, type HostilePage } from '../story.ts';

const laid = (id: string, tries: string, code: string): HostilePage => ({
  ...around(`overlay-${id}`, tries, () => ({ after: `<script>${code}</script>` })),
  moves: true,
});
const box = "const box = document.createElement('div'); box.textContent = 'Subscribe';";
const whenOpened =
  "const whenOpened = (act) => { const wait = setInterval(() => { if (document.querySelector('[data-galley-reader]')) { clearInterval(wait); setTimeout(act, 700); } }, 50); };";

export const overlays: readonly HostilePage[] = [
  laid(
    'popover-later',
    'a popover when the reader has stood for a while',
    `${whenOpened}${box} box.popover = 'manual'; box.style = 'inset:0;width:auto;height:auto'; document.body.append(box); whenOpened(() => box.showPopover());`,
  ),
  laid(
    'dialog-in-shadow',
    'a dialog within a closed component, later',
    `${whenOpened} const host = document.createElement('div'); document.body.append(host); const root = host.attachShadow({ mode: 'closed' }); root.innerHTML = '<dialog style="inset:0;width:100vw;height:100vh">Sign in</dialog>'; whenOpened(() => root.firstChild.showModal());`,
  ),
  laid(
    'popover-in-shadow',
    'a popover within a closed component, later',
    `${whenOpened} const host = document.createElement('div'); document.body.append(host); const root = host.attachShadow({ mode: 'closed' }); root.innerHTML = '<div popover="manual" style="inset:0;width:auto;height:auto">Sign in</div>'; whenOpened(() => root.firstChild.showPopover());`,
  ),
  {
    ...laid(
      'root-goes',
      'a root that is hidden later',
      `${whenOpened} whenOpened(() => { document.documentElement.style.display = 'none'; });`,
    ),
    beside: true,
  },
  {
    ...laid('host-hidden', 'a style for the one element that is not its own', ''),
    html: ({ own }) =>
      around('', '', () => ({
        head: '<style>html > div { display: none !important; inline-size: 0 !important; content-visibility: hidden !important } html > :not(head, body)::before { content: "x" }</style>',
        inside: `<img src="${own}/picture.png" alt="Bell" width="600" height="400">`,
      })).html({ own, foreign: '', canary: '', run: '', address: '' }),
  },
  around('overlay-inert', 'a page that is inert', () => ({
    htmlAttributes: 'inert',
    bodyAttributes: 'inert',
  })),
  around('overlay-faint', 'a root without light', () => ({
    head: '<style>html { opacity: 0; pointer-events: none; clip-path: inset(50%); visibility: hidden; content-visibility: auto } body { visibility: visible }</style>',
  })),
  around('overlay-contained', 'a root that contains all and stands on its head', () => ({
    head: '<style>html { contain: strict; perspective: 1px; rotate: 180deg; scale: 0.1; translate: 5000px; will-change: transform; zoom: 3; backdrop-filter: blur(9px) }</style>',
  })),
  around('overlay-backdrop', 'styles for every backdrop and dialog', () => ({
    head: '<style>::backdrop { background: red !important; z-index: 2147483647 } dialog, :modal, :popover-open, [data-galley-reader] { display: none !important; opacity: 0 !important; all: revert !important }</style>',
  })),
  around('overlay-layers', 'layers, scopes and registered properties', () => ({
    head: '<style>@layer a, b; @property --face { syntax: "<length>"; inherits: true; initial-value: 0px } @property --measure { syntax: "<color>"; inherits: true; initial-value: red } :root { --face: 9px; --measure: red; --paper: red; --ink: red; --accent: red; font-size: 1px; line-height: 0; writing-mode: vertical-rl; direction: rtl; letter-spacing: 9em; cursor: none }</style>',
  })),
  laid(
    'moved',
    'moves what is added to the root into its own box',
    "new MutationObserver((changes) => { for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeType === 1 && node.hasAttribute('data-galley-reader')) document.body.append(node); }).observe(document.documentElement, { childList: true });",
  ),
  laid(
    'marked',
    'takes the mark off the reader and writes into it',
    "new MutationObserver((changes) => { for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeType === 1 && node.hasAttribute('data-galley-reader')) { node.innerHTML = '<p>Pay</p>'; node.setAttribute('style', 'display:none'); node.setAttribute('hidden', ''); node.setAttribute('inert', ''); node.removeAttribute('data-galley-reader'); } }).observe(document.documentElement, { childList: true });",
  ),
  {
    ...laid(
      'fullscreen',
      'asks for the whole screen at each key and click',
      "for (const type of ['keydown', 'keyup', 'click', 'pointerdown']) addEventListener(type, () => document.body.requestFullscreen?.().catch(() => 0), true);",
    ),
    deaf: true,
  },
  laid(
    'closes-dialogs',
    'closes every dialog that it can find',
    "setInterval(() => { for (const each of document.querySelectorAll('dialog')) each.close(); document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })); dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })); }, 100);",
  ),
];
