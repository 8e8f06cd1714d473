/** Pictures as elements, with caption and credit told apart. */
import { isSafeImage } from '../addresses.ts';
import type { Figure } from '../article.ts';
import { element, type Markup } from './markup.ts';
import { linkTo } from './span-markup.ts';
import { lineMarkup, type StoryScope } from './story-scope.ts';

/** What stands in for a picture that is not in the file: its description, and the way to where it was. */
function absent({ src, alt }: Figure['image'], { words }: StoryScope): Markup {
  const address = isSafeImage(src) && !src.startsWith('data:') ? src : null;
  return element(
    'p',
    { class: 'missing' },
    ...linkTo(address, [words.pictureMissing]),
    ...(alt === '' ? [] : [': ', element('span', { class: 'alt' }, alt)]),
  );
}

/** One picture of a story. */
export function figureMarkup(
  { image, caption, credit }: Pick<Figure, 'image' | 'caption' | 'credit'>,
  scope: StoryScope,
): Markup {
  const src = scope.pictureUrl(image.src);
  const below = [
    ...(caption.length > 0 ? [element('span', { class: 'caption' }, ...lineMarkup(caption, scope))] : []),
    ...(credit === null ? [] : [' ', element('bdi', { class: 'credit' }, credit)]),
  ];
  return element(
    'figure',
    {},
    src === null ? absent(image, scope) : element('img', { src, alt: image.alt }),
    ...(below.length > 0 ? [element('figcaption', {}, ...below)] : []),
  );
}
