/** What the class names of a page speak of, counted in one walk over its elements. */

/** Words that designers use in class names, and what an element so named most likely is. */
const kinds = {
  price: 'price',
  product: 'product',
  addtocart: 'cart',
  'add-to-cart': 'cart',
  add_to_cart: 'cart',
  'add-to-bag': 'cart',
  card: 'card',
  tile: 'card',
  teaser: 'card',
  'grid-item': 'card',
  reply: 'reply',
  avatar: 'reply',
  vote: 'reply',
  username: 'member',
  'user-': 'member',
  member: 'member',
  filter: 'filter',
  facet: 'filter',
  pagination: 'filter',
  byline: 'author',
  author: 'author',
  publish: 'date',
  'post-date': 'date',
  'entry-date': 'date',
  timestamp: 'date',
  btn: 'button',
  button: 'button',
} as const;
type Kind = (typeof kinds)[keyof typeof kinds];
export type Marks = (kind: Kind) => number;

const isKnown = (word: string): word is keyof typeof kinds => Object.hasOwn(kinds, word);
const words = new RegExp(Object.keys(kinds).join('|'), 'gi');
/** Enough to know; a page with more elements is judged by its beginning. */
const mostElements = 3_000;

function kindsIn(classes: string): readonly Kind[] {
  const found = classes.match(words) ?? [];
  return [
    ...new Set(
      found.map((word) => word.toLowerCase()).flatMap((word) => (isKnown(word) ? [kinds[word]] : [])),
    ),
  ];
}

/** Counts, for each kind, the elements whose class names it. Equal class names are read once. */
export function readMarks(root: Element): Marks {
  const known = new Map<string, readonly Kind[]>();
  const counts = new Map<Kind, number>();
  const elements = root.getElementsByTagName('*');
  const end = Math.min(elements.length, mostElements);
  for (let index = 0; index < end; index++) {
    const classes = elements.item(index)?.getAttribute('class');
    if (!classes) continue;
    const found = known.get(classes) ?? kindsIn(classes);
    known.set(classes, found);
    for (const kind of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return (kind) => counts.get(kind) ?? 0;
}
