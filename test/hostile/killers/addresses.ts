/** Addresses without end, and pictures with sources without number. */
import { inside, type Killer, many } from './killer.ts';

export const addresses: Killer[] = [
  inside(
    'an address of megabytes',
    5_000_000,
    (size) =>
      `<img width="600" height="400" src="/a/${'a/'.repeat(size / 2)}b.jpg" alt=""><a href="/x?${'y'.repeat(size)}">link</a>`,
  ),
  inside(
    'a picture as data',
    5_000_000,
    (size) => `<img width="600" height="400" src="data:image/png;base64,${'AAAA'.repeat(size / 4)}" alt="">`,
  ),
  inside(
    'sources of one picture',
    100_000,
    (size) =>
      `<img width="600" height="400" alt="" srcset="${many(size, (at) => `/i/${at}.jpg ${at + 1}w, `)}">`,
  ),
  inside(
    'sources of one picture without width',
    100_000,
    (size) => `<img width="600" height="400" alt="" srcset="${many(size, (at) => `/i/${at}.jpg, `)}">`,
  ),
  inside(
    'commas for sources',
    1_000_000,
    (size) => `<img width="600" height="400" alt="" srcset="/a.jpg${','.repeat(size)}">`,
  ),
  inside(
    'spaces for sources',
    1_000_000,
    (size) => `<img width="600" height="400" alt="" srcset="/a.jpg${' '.repeat(size)}x">`,
  ),
  inside(
    'sources in one picture element',
    50_000,
    (size) =>
      `<picture>${many(size, (at) => `<source srcset="/i/${at}.jpg 100w">`)}<img src="/a.jpg" alt=""></picture>`,
  ),
];
