import type { Noise } from '../pass.ts';
import { proseIn } from './prose.ts';

const names =
  /-(?:comments|no-?comments|comments?-(?:list|area|section|wrap\w*|container|form|thread|count|box|block|respond|items?|body|text|entry|message|content|answers?)|commentlist|disqus\w*|respond|livefyre|coral-?\w*|spot-?im\w*|hypercomments|fb-comments|user-?comments|reader-?comments|discussion|kommentare|commentaires|comentarios|reacties|komentarze)-/;

/** What readers wrote below the story, and the form for it. */
export const comments: Noise = {
  id: 'comments',
  reason: 'comments',
  *find(page) {
    const whole = proseIn(page.body, page);
    for (const box of page.boxes) {
      if (!names.test(box.names)) continue;
      for (const element of box.elements)
        if (
          element.querySelector('article, [itemprop="articleBody"], h1') === null &&
          proseIn(element, page) < whole * 0.6
        )
          yield element;
    }
  },
};
