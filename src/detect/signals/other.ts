/** What a reader sees of pages that are no story: shops, forums, manuals, lists, offices. */
import { amount, asNumber, onScale, type Signal } from '../sight.ts';

export const prices: Signal = ({ root, marks }) =>
  onScale(marks('price') + root.querySelectorAll('[itemprop="price"]').length, [0, 30]);
export const cart: Signal = ({ root, marks }) =>
  asNumber(marks('cart') > 0 || root.querySelector('[name="add-to-cart"],form[action*="/cart"]') !== null);
export const products: Signal = ({ marks }) => onScale(marks('product'), [0, 80]);
export const filters: Signal = ({ root, marks }) =>
  onScale(marks('filter') + root.getElementsByTagName('select').length, [0, 30]);
export const nextPage: Signal = ({ root }) =>
  asNumber(root.querySelector('link[rel="next"],a[rel~="next"]') !== null);

export const buttons: Signal = ({ root, marks }) =>
  onScale(marks('button') + root.getElementsByTagName('button').length, [0, 100]);
export const fields: Signal = ({ root }) => amount(root, 'input', 25);
export const codeBlocks: Signal = ({ root }) => amount(root, 'pre', 15);
export const inlineCode: Signal = ({ root }) => amount(root, 'code', 60);
export const replies: Signal = ({ marks }) => onScale(marks('reply'), [0, 60]);
export const members: Signal = ({ marks }) => onScale(marks('member'), [0, 40]);

/** Headings that are links lead to other stories. */
export const linkedHeadings: Signal = ({ root }) => amount(root, 'h2 a,h3 a,a h2,a h3,h4 a,a h4', 40);
export const manyLinks: Signal = ({ links }) => onScale(links, [60, 800]);
export const fewLinks: Signal = ({ links }) => 1 - onScale(links, [5, 60]);
export const pictures: Signal = ({ root }) => amount(root, 'img', 120);
export const items: Signal = ({ root }) => amount(root, 'li', 800);
export const cards: Signal = ({ marks }) => onScale(marks('card'), [0, 80]);
export const captions: Signal = ({ root }) => amount(root, 'figcaption', 10);
