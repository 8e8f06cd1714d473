/** Declines pages above any story's size before they are copied, so that no tab freezes and no walk runs out of stack. */
import { bodyOf, elementsBelow, openRoot, rootOf } from './native.ts';

const most = { elements: 150_000, text: 20_000_000, depth: 2_000 } as const;

/** The page, or an open shadow root in it, and how deep it stands. */
type Part = { root: Node; depth: number };

/** True when a page is too large to be read within the time a reader would wait; what its components hold counts. */
export function isTooLarge(document: Document): boolean {
  const root = rootOf(document);
  if (root === null) return false;
  const parts: Part[] = [{ root, depth: 0 }];
  let elements = 0;
  let text = (bodyOf(document)?.textContent ?? '').length;
  for (const part of parts) {
    if (part.root !== root) text += (part.root.textContent ?? '').length;
    if (text > most.text) return true;
    elements += countFew(part, parts) ?? countIn(part, parts);
    if (elements > most.elements) return true;
  }
  return false;
}

/** Elements of a part that cannot be too many or too deep, however they stand. */
const few = most.depth / 2;

/** Counts the elements of a small part and notes the open shadow roots in it; null where it is not small. */
function countFew({ root, depth }: Part, parts: Part[]): number | null {
  if (!(root instanceof Element)) return null;
  const inside = Element.prototype.getElementsByTagName.call(root, '*');
  const count = inside.length;
  if (count > few || depth > few) return null;
  for (let at = 0; at < count; at += 1) {
    const element = inside[at];
    const shadow = element === undefined ? null : openRoot(element);
    if (shadow !== null) parts.push({ root: shadow, depth: depth + at + 1 });
  }
  return count;
}

/** Counts the elements of a part and notes the open shadow roots in it. Without end where that is too many, or too deep. */
function countIn({ root, depth }: Part, parts: Part[]): number {
  const walker = elementsBelow(root);
  let count = 0;
  let at = depth;
  let node: Node | null = root;
  while (node !== null) {
    count += 1;
    if (at > most.depth || count > most.elements) return Number.POSITIVE_INFINITY;
    const shadow = node instanceof Element ? openRoot(node) : null;
    if (shadow !== null) parts.push({ root: shadow, depth: at + 1 });
    node = walker.firstChild();
    if (node !== null) at += 1;
    while (node === null) {
      node = walker.nextSibling();
      if (node !== null) break;
      if (walker.parentNode() === null) return count;
      at -= 1;
    }
  }
  return count;
}
