/** A part of a page as text, whether it is the browser's or a tree of ours, to be compared. */

/** What stands in a node, with each tag and its attributes. */
export function written(node: Node): string {
  if (!isElement(node)) return node.nodeType === 8 ? `<!--${node.nodeValue}-->` : (node.nodeValue ?? '');
  const attributes = node
    .getAttributeNames()
    .map((name) => ` ${name}=${JSON.stringify(node.getAttribute(name))}`);
  const inside = Array.from(node.childNodes, written).join('');
  return `<${node.localName}${attributes.join('')}>${inside}</${node.localName}>`;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
