/** The one element that the reader adds to a page: closed to it, in the top layer, deaf to its styles. */
import article from '../article/article.css?inline';
import lightbox from '../lightbox/lightbox.css?inline';
import listening from '../listening/listening.css?inline';
import live from '../live/live.css?inline';
import marks from '../marks/marks.css?inline';
import parts from '../parts/parts.css?inline';
import reading from '../reading/reading.css?inline';
import theme from '../theme.css?inline';
import { beneathStyle, measure } from './beneath.ts';
import { heardTypes } from './early-ear.ts';
import { make, rootOf } from './page.ts';
import reader from './reader.css?inline';

export type Host = { element: HTMLElement; dialog: HTMLDialogElement };

const mark = 'data-galley-reader';

/** By this name the button that closes the dialog is bound to it, within the shadow root. */
export const dialogId = 'reader';

/** Events that a page must not hear from the story, as far as it did not listen before they reach us. */
const kept =
  `${heardTypes} change mousemove mouseover mouseout pointerover pointerout touchcancel focusout scroll`.split(
    ' ',
  );

function style(document: Document, text: string): HTMLStyleElement {
  const element = make(document, 'style', HTMLStyleElement);
  element.textContent = text;
  return element;
}

/** True for a host of ours; what a page marks like one has no root, or one that everybody may look into. */
function isHost(element: Element): boolean {
  return element.hasAttribute(mark) && element.shadowRoot === null;
}

/** What an earlier version of the extension left behind is taken away; its script sees that and tidies up. */
function removeFormer(root: Element): void {
  for (const child of [...root.children]) if (isHost(child)) child.remove();
}

/** Adds the host with an empty dialog in it, not yet shown. Null where the document has no root element. */
export function addHost(document: Document, signal: AbortSignal): Host | null {
  const root = rootOf(document);
  if (root === null) return null;
  removeFormer(root);
  const element = make(document, 'div', HTMLDivElement);
  element.setAttribute(mark, '');
  const shadow = element.attachShadow({ mode: 'closed' });
  const dialog = make(document, 'dialog', HTMLDialogElement);
  dialog.id = dialogId;
  const styles = theme + article + parts + lightbox + live + reading + listening + marks + reader;
  shadow.append(style(document, styles), dialog);
  for (const type of kept)
    shadow.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  root.append(element);
  return { element, dialog };
}

/** Holds the page still while the host covers it, by a style that goes with the host. */
export function coverPage({ element }: Host, view: Window): void {
  const root = rootOf(element.ownerDocument);
  if (root !== null)
    element.append(style(element.ownerDocument, beneathStyle(measure(root, view), `[${mark}]`)));
}

/** How a host went: taken out by the page, also with its whole root or into a frame, or for another host. */
export type Going = 'taken-out' | 'otherwise';

/** Calls back when the host is gone from the page, until the signal aborts. */
export function watchHost({ element }: Host, gone: (how: Going) => void, signal: AbortSignal): void {
  const document = element.ownerDocument;
  const observer = new MutationObserver(() => {
    if (element.isConnected && element.ownerDocument === document) return;
    const another = [...(rootOf(document)?.children ?? [])].some(isHost);
    gone(another ? 'otherwise' : 'taken-out');
  });
  for (const node of [document, element.parentElement])
    if (node !== null) observer.observe(node, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
