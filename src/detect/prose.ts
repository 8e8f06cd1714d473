/** How much of a page is running text, and whether it stands together. */

export type Prose = {
  /** Characters in paragraphs long enough to be sentences. */
  characters: number;
  /** Characters of the longest run: paragraphs with the same parent. */
  run: number;
  /** Parents that hold such paragraphs. */
  places: number;
};

/** A paragraph of fewer characters is a label or a caption. */
const sentence = 80;
/** A character of a script without spaces says as much as three letters. */
const denseScript = /[\u3040-\u9fff\uac00-\ud7af]{4}/;
/** Enough to know; the rest of a very long page would only cost time. */
const mostParagraphs = 200;
const mostBoxes = 600;
/** A page with less than this in paragraphs may have its text bare in boxes, between line breaks. */
const tooLittle = 500;

type Found = [place: Element | null, text: string];

function* inParagraphs(root: Element): Generator<Found> {
  const paragraphs = root.getElementsByTagName('p');
  const end = Math.min(paragraphs.length, mostParagraphs);
  for (let index = 0; index < end; index++) {
    const paragraph = paragraphs.item(index);
    yield [paragraph?.parentElement ?? null, paragraph?.textContent ?? ''];
  }
}

/** Text that stands directly in a box. A box with one text is itself a paragraph of the box around it. */
function* inBoxes(root: Element): Generator<Found> {
  const boxes = root.querySelectorAll('div,span,td,section,article,center,font');
  const end = Math.min(boxes.length, mostBoxes);
  for (let index = 0; index < end; index++) {
    const box = boxes.item(index);
    for (let node = box.firstChild; node !== null; node = node.nextSibling)
      if (node.nodeType === 3)
        yield [box.childNodes.length > 3 ? box : box.parentElement, node.nodeValue ?? ''];
  }
}

function measure(found: Iterable<Found>): Prose {
  const runs = new Map<Element | null, number>();
  let characters = 0;
  for (const [place, text] of found) {
    const size = text.length * (denseScript.test(text.slice(0, sentence)) ? 3 : 1);
    if (size < sentence) continue;
    characters += size;
    runs.set(place, (runs.get(place) ?? 0) + size);
  }
  return { characters, run: Math.max(0, ...runs.values()), places: runs.size };
}

/** Measures the running text of a page, the first few hundred paragraphs of it. */
export function readProse(root: Element): Prose {
  const prose = measure(inParagraphs(root));
  return prose.characters < tooLittle ? measure(inBoxes(root)) : prose;
}
