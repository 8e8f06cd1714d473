import type { Unit } from '../units.ts';

const file = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])/i;

/**
 * True for a picture that is none of the story's, though it stands below it: without a caption, and a link to
 * another page, a portrait of the author, or over the headline of another story, which goes as well.
 */
export function isOfOther(
  { aside, blocks, element }: Unit,
  authors: readonly string[],
  isOverHeadline: () => boolean,
): boolean {
  if (aside !== null || blocks.length === 0) return false;
  return blocks.every((block) => {
    if (block.kind !== 'figure' || block.caption.length > 0) return false;
    const href = element.closest('a[href]')?.getAttribute('href') ?? '#';
    const isLink = !href.startsWith('#') && !file.test(href);
    const alt = block.image.alt.toLowerCase();
    return (
      isLink ||
      authors.some((name) => name.length > 4 && alt.includes(name.toLowerCase())) ||
      isOverHeadline()
    );
  });
}
