/**
 * Questions to a live page that its own names cannot answer. Controls of a form, and pictures and frames of a
 * document, that are named like a property stand in its place; so the prototypes are asked.
 */

/** The body of a document, or null where it has none. */
export function bodyOf(document: Document): HTMLElement | null {
  return Reflect.get(Document.prototype, 'body', document);
}

/** The `html` element. */
export function rootOf(document: Document): Element | null {
  return Reflect.get(Document.prototype, 'documentElement', document);
}

/** The title of a document, as it shows it. */
export function titleOf(document: Document): string {
  return Reflect.get(Document.prototype, 'title', document);
}

/** What a document was sent as, "text/html" for nearly all. */
export function typeOf(document: Document): string {
  return Reflect.get(Document.prototype, 'contentType', document);
}

/** What kind a node is, by the numbers that a DOM has for them. */
export function kindOf(node: Node): number {
  return Reflect.get(Node.prototype, 'nodeType', node);
}

/** The tag of an element as the page writes it. */
export function tagOf(element: Node): string {
  return Reflect.get(Element.prototype, 'localName', element);
}

/** How many elements stand in an element and are it, and how many characters of text it holds. */
export function extentOf(element: Element): { elements: number; text: number } {
  const inside = Element.prototype.getElementsByTagName.call(element, '*');
  const text = Reflect.get(Node.prototype, 'textContent', element) ?? '';
  return { elements: inside.length + 1, text: text.length };
}

/** True for a document that a window shows. */
export function isShown(document: Document): boolean {
  return Reflect.get(Document.prototype, 'defaultView', document) !== null;
}

/** A walk over the elements below `root`, which no name leads astray. */
export function elementsBelow(root: Node): TreeWalker {
  return Document.prototype.createTreeWalker.call(ownerOf(root), root, NodeFilter.SHOW_ELEMENT);
}

function ownerOf(node: Node): Document {
  return Reflect.get(Node.prototype, 'ownerDocument', node) ?? document;
}

/** The nodes right below `node`. */
export function nodesIn(node: Node): Node[] {
  const nodes: Node[] = [];
  let at: Node | null = isForm(node) ? Reflect.get(Node.prototype, 'firstChild', node) : node.firstChild;
  while (at !== null) {
    nodes.push(at);
    at = isForm(at) ? Reflect.get(Node.prototype, 'nextSibling', at) : at.nextSibling;
  }
  return nodes;
}

/** Of all elements a form alone gives its own properties away. */
function isForm(node: Node): boolean {
  return node instanceof HTMLFormElement;
}

/** The shadow root of a component that lets the page see it. */
export function openRoot(element: Element): ShadowRoot | null {
  const root: unknown = element.shadowRoot;
  return root instanceof ShadowRoot ? root : null;
}
