/** Names, styles and descriptions of elements. */
import { inside, type Killer, many } from './killer.ts';

export const names: Killer[] = [
  inside(
    'attributes of one element',
    10_000,
    (size) => `<div ${many(size, (at) => `data-a${at}="${at}" `)}><p>Read on.</p></div>`,
  ),
  inside(
    'a class of a megabyte',
    2_000_000,
    (size) => `<div class="${'shareBar '.repeat(size / 9)}"><p>Read on.</p></div>`,
  ),
  inside(
    'a class of one long word',
    2_000_000,
    (size) => `<div class="${'aB'.repeat(size / 2)}"><p>Read on.</p></div>`,
  ),
  inside('classes, each another', 50_000, (size) =>
    many(size, (at) => `<div class="c${at} share-${at}" id="i${at}">Word ${at}</div>`),
  ),
  inside('long names, each another', 3_000, (size) =>
    many(size, (at) => `<div class="${'share-bar '.repeat(60)}c${at}">Word ${at}</div>`),
  ),
  inside(
    'a style of a megabyte',
    2_000_000,
    (size) => `<div style="${'color:red;'.repeat(size / 10)}"><p>Read on.</p></div>`,
  ),
  inside(
    'an alternative text of a megabyte',
    2_000_000,
    (size) => `<img width="600" height="400" src="/a.jpg" alt="${'crane '.repeat(size / 6)}">`,
  ),
];
