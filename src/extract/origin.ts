/**
 * Where in the page's make a part of it comes from, in a line that the next story of the same site has as well:
 * "aside.promo<div.story-body", the element and the box around it by their tags and names. What a build made up
 * or counted, such as `css-1x2y3z` or `ad-4`, differs from page to page and is left out.
 */

/** Names of CSS modules: the class, then some letters that say nothing. */
const hash = /(?:__|--|_|-)(?=[A-Za-z]*[A-Z])(?=[A-Za-z]*[a-z])[A-Za-z]{5,8}$/;
const mostNames = 4;
const longest = 140;

/** Names that were told before: the paragraphs of a story bear the same ones. */
const told = new Map<string, string>();
const mostTold = 2_000;

function namesOf(element: Element): string {
  if (!element.hasAttributes()) return '';
  const raw = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  const known = told.get(raw);
  if (known !== undefined) return known;
  if (told.size >= mostTold) told.clear();
  const names = lasting(raw);
  told.set(raw, names);
  return names;
}

/** Those of the names that the next story has as well. */
function lasting(raw: string): string {
  const names = raw
    .split(/\s+/)
    .map((name) => name.replace(hash, ''))
    .filter((name) => /^\p{L}[\p{L}_-]{1,39}$/u.test(name));
  return [...new Set(names)]
    .sort()
    .slice(0, mostNames)
    .map((name) => `.${name}`)
    .join('');
}

const lineOf = (element: Element): string => `${element.localName}${namesOf(element)}`.slice(0, longest);

/** The origin of an element; it names nothing where neither the element nor its box has a name. */
export function originOf(element: Element): string {
  const box = element.parentElement;
  return box === null ? lineOf(element) : `${lineOf(element)}<${lineOf(box)}`;
}
