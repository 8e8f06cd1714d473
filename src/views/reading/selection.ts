/**
 * What is selected in a story. In the reader it lies in a closed shadow root, which browsers tell of in three ways:
 * by the composed ranges of the newer standard, by a selection of the root itself (Chromium before that), or as if
 * there were no root (Firefox before that).
 */

/** The root that a view lives in: the reader's shadow root, or the document of a page of ours. */
export type ViewRoot = Document | ShadowRoot;

function viewOf(root: ViewRoot): Window | null {
  return (root instanceof Document ? root : root.ownerDocument).defaultView;
}

function selectionOf(root: ViewRoot): Selection | null {
  const own: unknown = root instanceof ShadowRoot ? Reflect.get(root, 'getSelection') : null;
  const selection: unknown = own instanceof Function ? own.call(root) : null;
  return selection instanceof Selection ? selection : (viewOf(root)?.getSelection() ?? null);
}

/** The selected range, which may be empty; null where nothing within the root is selected. */
export function selectedIn(root: ViewRoot): AbstractRange | null {
  const selection = viewOf(root)?.getSelection() ?? null;
  const composed: unknown = selection === null ? null : Reflect.get(selection, 'getComposedRanges');
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const ranges: unknown = composed instanceof Function ? composed.call(selection, { shadowRoots }) : [];
  const own = selectionOf(root);
  const found = [
    ...(Array.isArray(ranges) ? ranges : []),
    ...(own !== null && own.rangeCount > 0 ? [own.getRangeAt(0)] : []),
  ].filter((range) => range instanceof AbstractRange);
  return (
    found.find((range) => [range.startContainer, range.endContainer].every((node) => isIn(root, node))) ??
    null
  );
}

function isIn(root: ViewRoot, node: Node): boolean {
  return node.getRootNode() === root;
}

/** Selects a range; from its end to its start where the caret shall stand at the start. */
export function select(root: ViewRoot, range: Range, caret: 'start' | 'end' = 'end'): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const selection = viewOf(root)?.getSelection();
  if (caret === 'end') selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  else selection?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
}
