/** Where a text stands in an element: by its letters, since line breaks and spaces differ between the two. */

type Spot = { node: Text; offset: number };

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Every letter of the element with its place. */
function spotsIn(element: Element): { letters: string; spots: Spot[] } {
  const walker = element.ownerDocument.createTreeWalker(element, 4); // NodeFilter.SHOW_TEXT
  const spots: Spot[] = [];
  let letters = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = node.data.charAt(offset);
      if (/\s/.test(letter)) continue;
      letters += letter;
      spots.push({ node, offset });
    }
  }
  return { letters, spots };
}

/** The range of a text in an element, or null where it does not stand in it. */
export function rangeOfText(element: Element, text: string): Range | null {
  const wanted = bare(text);
  const { letters, spots } = spotsIn(element);
  const at = wanted === '' ? -1 : letters.indexOf(wanted);
  const first = spots[at];
  const last = spots[at + wanted.length - 1];
  if (first === undefined || last === undefined) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
