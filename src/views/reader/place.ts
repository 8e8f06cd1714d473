/** Where the reader of the page was: scroll, focus and selection, kept while the story is open. */
import { bodyOf, focusedIn } from './page.ts';

/** The focused element itself where `element` only stands for it: in a frame of the same site or an open shadow root. */
function deepest(element: Element | null): Element | null {
  const inner =
    element instanceof HTMLIFrameElement
      ? (element.contentDocument?.activeElement ?? null)
      : (element?.shadowRoot?.activeElement ?? null);
  return inner === null ? element : deepest(inner);
}

/** Also for elements of a frame, which are of no class that this script knows. */
function focusOn(element: Element): void {
  const focus: unknown = Reflect.get(element, 'focus');
  if (typeof focus === 'function') focus.call(element, { preventScroll: true });
}

function keepFocus(document: Document): () => void {
  const focused = deepest(focusedIn(document));
  return () => {
    const now = focusedIn(document);
    if (focused === null || focused === deepest(now)) return;
    if (focused !== bodyOf(document)) focusOn(focused);
    else if (now instanceof HTMLElement) now.blur();
  };
}

function keepSelection(view: Window): () => void {
  const selection = view.getSelection();
  if (selection === null || selection.rangeCount === 0) return () => view.getSelection()?.removeAllRanges();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return () => {
    if (anchorNode?.isConnected !== true || focusNode?.isConnected !== true) return;
    try {
      view.getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    } catch {
      // The page shortened the text in the meantime: then there is no such selection any more.
    }
  };
}

/** Notes the place; the function that it gives goes back there at once, without smooth scrolling. */
export function keepPlace(document: Document, view: Window): () => void {
  const { scrollX, scrollY } = view;
  const restore = [keepSelection(view), keepFocus(document)];
  return () => {
    for (const step of restore) step();
    if (view.scrollX !== scrollX || view.scrollY !== scrollY)
      view.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}
