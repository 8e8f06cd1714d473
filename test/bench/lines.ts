/** Text of elements as a reader sees it: a block a line. */

const blocks =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TD|TH|TR|UL)$/;

/** The text of an element, broken where a browser would break it. */
export function linesOf(root: Node): string[] {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) parts.push((node.nodeValue ?? '').replace(/\s+/g, ' '));
    const breaks = blocks.test(node.nodeName);
    if (breaks) parts.push('\n');
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child);
    if (breaks) parts.push('\n');
  };
  walk(root);
  const lines = parts.join('').split('\n');
  return lines.map((line) => line.trim()).filter(Boolean);
}
