/** How much of a page is running text, and whether it stands together. Counts characters, never copies text twice. */

export type Prose = {
  /** Paragraphs long enough to be sentences, and their characters. */
  paragraphs: number;
  characters: number;
  /** Characters of the longest run: paragraphs with the same parent. */
  run: number;
  /** Parents that hold such paragraphs. */
  places: number;
  /** Characters of text that stand in list items or bare in a box, as sentences. */
  loose: number;
};

/** A paragraph of fewer characters is a label or a caption; in scripts without spaces a sentence is shorter. */
const sentence = 80;
const denseScript = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{8}/;
/** Enough to know; the rest of a very long page would only cost time. */
const mostParagraphs = 400;

function isSentences(text: string): boolean {
  return text.length >= sentence || (text.length >= 30 && denseScript.test(text));
}

function* firstOf<T extends Element>(items: HTMLCollectionOf<T>): Generator<T> {
  const end = Math.min(items.length, mostParagraphs);
  for (let index = 0; index < end; index++) {
    const item = items.item(index);
    if (item !== null) yield item;
  }
}

/** Text that stands directly in the parent of a line break, as pages without paragraphs have it. */
function textAroundBreaks(root: Element): number {
  const seen = new Set<Element>();
  let characters = 0;
  for (const { parentElement } of firstOf(root.getElementsByTagName('br'))) {
    if (parentElement === null || parentElement.localName === 'p' || seen.has(parentElement)) continue;
    seen.add(parentElement);
    for (let node = parentElement.firstChild; node !== null; node = node.nextSibling)
      if (node.nodeType === 3 && isSentences(node.nodeValue ?? '')) characters += node.nodeValue?.length ?? 0;
  }
  return characters;
}

function textOfItems(root: Element): number {
  let characters = 0;
  for (const item of firstOf(root.getElementsByTagName('li'))) {
    const text = item.firstChild?.nodeType === 3 ? (item.textContent ?? '') : '';
    if (isSentences(text)) characters += text.length;
  }
  return characters;
}

/** Measures the paragraphs of a page, the first few hundred of them. */
export function readProse(root: Element): Prose {
  const runs = new Map<Element | null, number>();
  let [paragraphs, characters] = [0, 0];
  for (const paragraph of firstOf(root.getElementsByTagName('p'))) {
    const text = paragraph.textContent ?? '';
    if (!isSentences(text)) continue;
    paragraphs++;
    characters += text.length;
    runs.set(paragraph.parentElement, (runs.get(paragraph.parentElement) ?? 0) + text.length);
  }
  const run = Math.max(0, ...runs.values());
  const loose = textAroundBreaks(root) + textOfItems(root);
  return { paragraphs, characters, run, places: runs.size, loose };
}
