/** Made-up pages of any size, in the shape of a news page: for growth, not for quality. */

/** The sizes at which growth is shown, in bytes. */
export const sizes = [10_000, 100_000, 1_000_000, 10_000_000] as const;

const words = 'the council met again on monday to weigh a plan that would move the old market hall'.split(
  ' ',
);

function sentence(seed: number): string {
  const length = 12 + (seed % 9);
  const picked = Array.from({ length }, (_, index) => words[(seed * 7 + index * 5) % words.length]);
  return `${picked.join(' ')}, said a speaker.`;
}

function paragraph(seed: number): string {
  return `<p>${[0, 1, 2, 3].map((step) => sentence(seed + step)).join(' ')} <a href="/note/${seed}">note</a></p>\n`;
}

const rail = (seed: number): string =>
  `<div class="rail"><ul><li><a href="/a/${seed}"><img src="/i/${seed}.jpg" alt="">Another story</a></li></ul></div>\n`;

/** A page of about `bytes` bytes: a headline, paragraphs, and after every fifth one a rail of links. */
export function fill(bytes: number): string {
  const parts = ['<!doctype html><html lang="en"><head><title>The market hall</title></head><body>'];
  parts.push(
    '<nav><a href="/">Home</a></nav><article><h1>The market hall</h1><p class="byline">By A. Writer</p>',
  );
  let size = parts.join('').length;
  for (let seed = 0; size < bytes; seed++) {
    const part = seed % 6 === 5 ? rail(seed) : paragraph(seed);
    parts.push(part);
    size += part.length;
  }
  return `${parts.join('')}</article><footer>All rights reserved</footer></body></html>`;
}
