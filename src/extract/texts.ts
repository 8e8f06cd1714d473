/** Texts of elements, each read once while nothing but removals changes them. */
import { isElement, isText, nextIn } from './dom.ts';

/** The text of a node as Readability reads it. */
export function normalText(node: Node): string {
  return (node.textContent ?? '').trim().replace(/\s{2,}/g, ' ');
}

/** How long the text in a box is as Readability reads it, and whether white space stands at its ends. */
type Extent = { length: number; opens: boolean; closes: boolean; links: number; jumps: number };

/** A link within the page counts less, as Readability has it. */
const jump = 0.3;

function add(whole: Extent, text: string): void {
  const end = text.trimStart();
  const own = end.trimEnd();
  const part = { opens: end.length < text.length, closes: own.length < end.length };
  join(whole, { ...part, length: own.replace(/\s{2,}/g, ' ').length, links: 0, jumps: 0 });
}

/** What follows `whole`, put to it: white space between the two is one space. */
function join(whole: Extent, part: Extent): void {
  if (part.length === 0) {
    if (!part.opens && !part.closes) return;
    if (whole.length === 0) whole.opens = true;
    else whole.closes = true;
    return;
  }
  if (whole.length === 0) whole.opens ||= part.opens;
  else if (whole.closes || part.opens) whole.length += 1;
  whole.length += part.length;
  whole.closes = part.closes;
  whole.links += part.links;
  whole.jumps += part.jumps;
}

/** The same parts are asked for their text by every box around them: reading them each time costs their square. */
export class Texts {
  readonly #known = new Map<Node, string>();
  readonly #extents = new Map<Node, Extent>();

  /** Share of the text of a box that stands in links, told from what is told of the boxes in it. */
  linkDensity(box: Element): number {
    const { length, links, jumps } = this.#extentOf(box);
    return length === 0 ? 0 : (links + jumps * jump) / length;
  }

  #extentOf(box: Element): Extent {
    const known = this.#extents.get(box);
    if (known !== undefined) return known;
    const whole: Extent = { length: 0, opens: false, closes: false, links: 0, jumps: 0 };
    for (let node = box.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) add(whole, node.data);
      else if (isElement(node)) join(whole, this.#partOf(node));
    }
    this.#extents.set(box, whole);
    return whole;
  }

  /** What an element is in the box around it: a link is linked text there. */
  #partOf(element: Element): Extent {
    const extent = this.#extentOf(element);
    if (element.localName !== 'a') return extent;
    const { length, links, jumps } = extent;
    return /^#./.test(element.getAttribute('href') ?? '')
      ? { ...extent, jumps: jumps + length }
      : { ...extent, links: links + length };
  }

  of(node: Node): string {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const text = normalText(node);
    this.#known.set(node, text);
    return text;
  }

  /** Forgets what holds `node`, which is about to go. */
  forget(node: Node): void {
    for (let up = node.parentNode; up !== null; up = up.parentNode) {
      this.#known.delete(up);
      this.#extents.delete(up);
    }
  }
}

/** True where there is text in an element; found out by its first words, not by all of it. */
export function saysSomething(element: Element): boolean {
  for (let node = element.firstChild; node !== null; node = nextIn(element, node))
    if (isText(node) && node.data.trim() !== '') return true;
  return false;
}
