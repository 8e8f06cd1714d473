/** Where the reader of the page was: scroll, focus and selection, kept while the story is open. */
import { bodyOf, focusedIn } from './page.ts';

function keepFocus(document: Document): () => void {
  const focused = focusedIn(document);
  return () => {
    if (focused === focusedIn(document)) return;
    if (focused instanceof HTMLElement || focused instanceof SVGElement)
      focused.focus({ preventScroll: true });
    const stray = focusedIn(document);
    if (focused === bodyOf(document) && stray instanceof HTMLElement && stray !== focused) stray.blur();
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
