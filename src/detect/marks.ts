/** What the class names of a page speak of, counted in one walk over its elements. */

/** Words that designers use in class names, by what an element so named most likely is. */
const kinds = {
  price: /price/i,
  reply: /reply|avatar|vote/i,
  member: /username|user-|member/i,
  filter: /filter|facet|pagination/i,
  author: /byline|author/i,
  date: /publish|(?:post|entry)-date|timestamp/i,
  button: /btn|button/i,
};
type Kind = keyof typeof kinds;
export type Marks = (kind: Kind) => number;

/** Enough to know; a page with more elements is judged by its beginning. */
const mostElements = 1_500;

/** How often each class attribute occurs among the first elements of a page. */
function countClasses(root: Element): Map<string, number> {
  const counts = new Map<string, number>();
  const elements = root.getElementsByTagName('*');
  const end = Math.min(elements.length, mostElements);
  for (let index = 0; index < end; index++) {
    const element = elements.item(index);
    // A control of a form that is named like a method stands in its place.
    const classes = element === null ? null : Element.prototype.getAttribute.call(element, 'class');
    if (classes) counts.set(classes, (counts.get(classes) ?? 0) + 1);
  }
  return counts;
}

/** Counts the elements whose class names a kind; the page is walked once, at the start. */
export function readMarks(root: Element): Marks {
  const classes = [...countClasses(root)];
  return (kind) => classes.reduce((sum, [name, times]) => (kinds[kind].test(name) ? sum + times : sum), 0);
}
