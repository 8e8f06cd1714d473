import type { Noise } from '../pass.ts';
import { boxesNamed } from './prose.ts';

const names =
  /-(?:author-?(?:bio\w*|box|info\w*|card|profile|description|details|about|block|section|wrap\w*|footer|meta|data)|about-?(?:the-?)?authors?|bio|biography|writer-?bio|contributor-?(?:bio|box|info)|saboxplugin-wrap|post-?author|entry-?author|byline-?bio|abh-box)-/;

/** Who the author is, set beside or below the story. */
export const authorBio: Noise = {
  id: 'author-bio',
  reason: 'about the author',
  find: (page) => boxesNamed(page, names, 1_500),
};
