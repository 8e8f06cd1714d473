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

/** Kinds of input into which nobody types: they have no caret of their own. */
const untyped = new Set('button checkbox color file hidden image radio range reset submit'.split(' '));

function isTypedInto(element: Element): boolean {
  return (
    element.localName === 'textarea' ||
    (element.localName === 'input' && !untyped.has(String(Reflect.get(element, 'type'))))
  );
}

/** Keeps the caret of a field; asked by name, since a field of a frame is of no class that this script knows. */
function keepCaret(field: Element): () => void {
  const [start, end, direction]: unknown[] = ['Start', 'End', 'Direction'].map((name) =>
    Reflect.get(field, `selection${name}`),
  );
  return () => {
    if (!field.isConnected) return;
    focusOn(field);
    const select: unknown = Reflect.get(field, 'setSelectionRange');
    if (typeof start === 'number' && typeof select === 'function') select.call(field, start, end, direction);
  };
}

/**
 * What the keys go to. The document's selection of a focused field stands beside the field: setting it again
 * would take the caret out, and nothing could be typed.
 */
function keepHands(document: Document, view: Window): (() => void)[] {
  const focused = deepest(focusedIn(document));
  if (focused !== null && isTypedInto(focused)) return [keepCaret(focused)];
  return [keepSelection(view), keepFocus(document)];
}

/** Notes the place; the function that it gives goes back there at once, without smooth scrolling. */
export function keepPlace(document: Document, view: Window): () => void {
  const { scrollX, scrollY } = view;
  const restore = keepHands(document, view);
  return () => {
    for (const step of restore) step();
    if (view.scrollX !== scrollX || view.scrollY !== scrollY)
      view.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}
