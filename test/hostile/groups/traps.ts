/** Pages that trap whoever reads: in their history, their focus, their events, their windows, their styles. */
import { around, type HostilePage } from '../story.ts';

const trap = (
  id: string,
  tries: string,
  code: string,
  parts: { head?: string; before?: string } = {},
): HostilePage => ({
  ...around(`trap-${id}`, tries, () => ({ ...parts, after: `<script>${code}</script>` })),
  moves: true,
});
const styled = (id: string, tries: string, rules: string): HostilePage =>
  around(`trap-${id}`, tries, () => ({ head: `<style>${rules}</style>` }));

export const traps: readonly HostilePage[] = [
  trap(
    'query',
    'writes the time into its query all the time',
    "let at = 0; setInterval(() => { if (at < 60) history.replaceState(null, '', '?read=' + at++); }, 100);",
  ),
  trap(
    'query-pushed',
    'adds to its history with another query all the time',
    "let at = 0; setInterval(() => { if (at < 40) history.pushState(null, '', '?read=' + at++); }, 150);",
  ),
  trap(
    'history',
    'lets nobody go back',
    "history.pushState(null, '', '#a'); addEventListener('popstate', () => history.pushState(null, '', '#b'));",
  ),
  trap(
    'focus-frame',
    'gives the focus to a frame again and again',
    "const frame = document.querySelector('iframe'); setInterval(() => { frame.focus(); frame.contentWindow.focus(); frame.contentDocument.querySelector('input')?.focus(); }, 150);",
    { before: '<iframe srcdoc="<input>" width="200" height="60"></iframe>' },
  ),
  trap(
    'focus-frame-keys',
    'gives the focus to a frame that keeps all keys, as soon as the reader is open',
    "const frame = document.querySelector('iframe'); for (const type of ['keydown', 'keyup', 'keypress']) frame.contentWindow.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true); setInterval(() => { if (document.querySelector('[data-galley-reader]')) frame.contentWindow.focus(); }, 150);",
    { before: '<iframe srcdoc="<input>" width="200" height="60"></iframe>' },
  ),
  trap(
    'events-made-up',
    'makes up every event that a window, a document or our element may be told',
    "const types = 'popstate hashchange pageshow pagehide visibilitychange fullscreenchange toggle beforetoggle close cancel beforeprint afterprint DOMContentLoaded load unload freeze resume scroll resize blur focus focusin keydown click wheel'.split(' '); setInterval(() => { for (const type of types) for (const target of [window, document, document.documentElement, document.documentElement.lastElementChild]) target.dispatchEvent(new Event(type, { bubbles: true, cancelable: true, composed: true })); for (const key of ['Escape', 'q', 'Tab']) document.documentElement.lastElementChild.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, composed: true })); }, 120);",
  ),
  trap(
    'clicks-made-up',
    'presses and focuses every element of its root',
    'setInterval(() => { for (const each of document.documentElement.children) { each.click?.(); each.focus?.(); each.scrollIntoView?.(); each.scrollTop = 0; } }, 100);',
  ),
  trap(
    'leaves',
    'asks for leave to stay awake and to share, again and again',
    "setInterval(() => { navigator.wakeLock?.request?.().catch(() => 0); navigator.share?.({ title: 'x' })?.catch?.(() => 0); }, 400);",
  ),
  // The browser's own question takes Escape for itself.
  {
    ...trap(
      'leave-to-notify',
      'asks for leave to notify, again and again',
      'setInterval(() => globalThis.Notification?.requestPermission?.()?.catch?.(() => 0), 400);',
    ),
    closes: 'mouse',
  },
  trap(
    'pointer',
    'takes the pointer and the drag for itself',
    "for (const type of ['pointerdown', 'pointermove', 'pointerover']) addEventListener(type, (event) => { try { document.body.setPointerCapture(event.pointerId); } catch {} }, true); document.documentElement.draggable = true;",
  ),
  trap(
    'own-properties',
    'properties of its own on each element of the story',
    "for (const each of document.querySelectorAll('*')) for (const name of ['cloneNode', 'children', 'childNodes', 'textContent', 'querySelectorAll', 'getAttribute', 'closest', 'matches', 'localName', 'shadowRoot', 'remove']) try { Object.defineProperty(each, name, { get() { throw new Error('no'); } }); } catch {}",
  ),
  trap(
    'document-properties',
    'properties of its own on the document and the window',
    "for (const name of ['createTreeWalker', 'createElementNS', 'createRange', 'importNode', 'querySelectorAll', 'elementFromPoint', 'getSelection', 'currentScript', 'activeElement', 'visibilityState', 'addEventListener', 'startViewTransition']) for (const owner of [document, window]) try { Object.defineProperty(owner, name, { get() { throw new Error('no'); } }); } catch {}",
  ),
  trap(
    'proxies',
    'proxies as the prototypes of its elements',
    "for (const each of [document, document.body, document.querySelector('article'), ...document.querySelectorAll('p')]) try { Object.setPrototypeOf(each, new Proxy(Object.getPrototypeOf(each), { get() { throw new Error('no'); }, has() { return true; }, getPrototypeOf() { return null; } })); } catch {}",
  ),
  trap(
    'storm',
    'changes each paragraph whenever any changes, for as long as it is looked at',
    "let left = 20000; const all = [...document.querySelectorAll('p')]; const go = () => { if (left-- > 0) for (const each of all) each.dataset.at = String(left); }; new MutationObserver(go).observe(document.documentElement, { subtree: true, attributes: true, childList: true }); setInterval(go, 30);",
  ),
  trap(
    'microtasks',
    'goes from task to task without a pause, most of the time',
    'const go = async () => { const end = performance.now() + 25; while (performance.now() < end) await 0; setTimeout(go, 5); }; go();',
  ),
  trap(
    'resize',
    'a box that changes its size whenever it is measured',
    "const box = document.querySelector('footer'); new ResizeObserver(() => { box.style.height = 20 + Math.random() * 9 + 'px'; }).observe(box); new IntersectionObserver(() => { box.style.width = 90 + Math.random() * 9 + '%'; }).observe(box);",
  ),
  {
    ...trap('has-hides', 'a style that hides the root as soon as there is one element more in it', '', {
      head: '<style>html:has(> body ~ *) { display: none !important }</style>',
    }),
    beside: true,
  },
  styled(
    'interactivity',
    'a style that takes all from hand and key',
    ':root, * { interactivity: inert !important; pointer-events: none !important; touch-action: none !important; caret-color: transparent !important }',
  ),
  styled(
    'animated',
    'styles in endless motion',
    '@keyframes go { 0% { opacity: 0; transform: scale(3) } 50% { filter: invert(1); clip-path: inset(40%) } } html, body, html > * { animation: go 0.2s infinite !important; transition: all 9s 9s !important }',
  ),
  styled(
    'printed',
    'styles that print nothing, and another page',
    '@page { size: 1cm 1cm; margin: 5cm } @media print { html, body, body ~ * { display: none !important; visibility: hidden !important } html::after { content: "Pay" } }',
  ),
  styled(
    'top-layer',
    'styles for what stands on top',
    '::backdrop, dialog::backdrop, :popover-open::backdrop, [popover] { display: none !important; overlay: none !important } :host, ::part(x), ::slotted(*), :host-context(html) { display: none !important } div { all: unset !important; overlay: none !important; position: static !important; inset: auto !important; inline-size: 0 !important; max-block-size: 0 !important }',
  ),
];
