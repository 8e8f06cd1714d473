/** Pictures with caption and credit told apart; never cropped. */
import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { isSafeImage } from '../../addresses.ts';
import type { GalleryBlock, Image, Span } from '../../article.ts';
import { say } from '../../words.ts';
import { Enlarge, Pictures } from './pictures.ts';
import { Spans } from './spans.tsx';
import { Word } from './word.tsx';

type Shown = { image: Image; caption: Span[]; credit: string | null };

/** What stands in for a picture that may not be shown or did not come. */
function Missing({ alt }: { alt: string }): JSX.Element {
  return (
    <p class="missing" data-apart>
      <Word>{say('articlePictureMissing')}</Word>
      {alt !== '' && <span class="alt">{alt}</span>}
    </p>
  );
}

/** From this width on, in CSS pixels, a picture fills the measure; a smaller one keeps its size. */
const wideFrom = 420;

function isWide(image: Image, loading: 'eager' | 'lazy'): boolean {
  return image.width === null ? loading === 'eager' : image.width >= wideFrom;
}

/** Where pictures can be shown large, each is a button with a name. */
function useEnlarging(alt: string) {
  const enlarge = useContext(Enlarge);
  if (enlarge === null) return null;
  const open = (event: Event): void => {
    if (event.defaultPrevented || !(event.currentTarget instanceof HTMLImageElement)) return;
    event.preventDefault();
    enlarge(event.currentTarget);
  };
  return {
    role: 'button',
    tabIndex: 0,
    'aria-label': alt === '' ? say('articleEnlarge') : say('articleEnlargeNamed', alt),
    onClick: open,
    onKeyDown: (event: KeyboardEvent) => void ((event.key === 'Enter' || event.key === ' ') && open(event)),
  } as const;
}

/** A picture that did not come and has no description leaves nothing to say. */
function Picture({ image, loading }: { image: Image; loading: 'eager' | 'lazy' }): JSX.Element | null {
  const src = useContext(Pictures)(image.src);
  const enlarging = useEnlarging(image.alt);
  const [broken, setBroken] = useState<string | null>(null);
  if (src !== null && src === broken && image.alt === '') return null;
  if (src === null || src === broken || !(isSafeImage(src) || src.startsWith('blob:')))
    return <Missing alt={image.alt} />;
  return (
    <img
      class={isWide(image, loading) ? 'wide' : undefined}
      loading={loading}
      decoding="async"
      referrerpolicy="no-referrer"
      {...enlarging}
      alt={image.alt === '' && enlarging !== null ? say('articlePicture') : image.alt}
      width={image.width ?? undefined}
      height={image.height ?? undefined}
      onError={() => setBroken(src)}
      src={src}
    />
  );
}

function Caption({ figure, count }: { figure: Shown; count: string | null }): JSX.Element | null {
  const { caption, credit } = figure;
  if (caption.length === 0 && credit === null && count === null) return null;
  return (
    <figcaption>
      {count !== null && (
        <span class="count" data-apart>
          {count}
        </span>
      )}
      {caption.length > 0 && (
        <span class="caption">
          <Spans text={caption} />
        </span>
      )}
      {credit !== null && (
        <bdi class="credit" data-apart>
          {credit}
        </bdi>
      )}
    </figcaption>
  );
}

/** One picture; `count` is its place in a gallery, in words. */
export function Figure({
  figure,
  loading = 'lazy',
  count = null,
}: {
  figure: Shown;
  loading?: 'eager' | 'lazy';
  count?: string | null;
}): JSX.Element {
  return (
    <figure>
      <Picture image={figure.image} loading={loading} />
      <Caption figure={figure} count={count} />
    </figure>
  );
}

/** Pictures in their order, each with its place in the row. */
export function Gallery({ gallery }: { gallery: GalleryBlock }): JSX.Element {
  const total = gallery.figures.length;
  return (
    <div class="gallery">
      {gallery.figures.map((figure, index) => (
        <Figure key={index} figure={figure} count={say('articlePictureOf', index + 1, total)} />
      ))}
    </div>
  );
}
