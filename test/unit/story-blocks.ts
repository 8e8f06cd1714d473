/** Blocks of hand-made stories. */
import type { Block, Figure, Span } from '../../src/article.ts';

/** Text without marks. */
export function text(words: string): Span[] {
  return [{ text: words }];
}

/** A paragraph without marks. */
export function paragraph(words: string): Block {
  return { kind: 'paragraph', text: text(words) };
}

/** A figure whose picture has that name. */
export function figure(
  name: string,
  { caption, credit }: { caption: string; credit: string | null },
): Figure {
  return {
    kind: 'figure',
    image: { src: `https://pictures.example/${name}.jpg`, alt: `The ${name}`, width: 1200, height: 800 },
    caption: text(caption),
    credit,
  };
}
