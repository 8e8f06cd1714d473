/** One picture of the story, large over everything: with its words, its neighbours, and zoom. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { CloseSign } from '../parts/signs.tsx';
import { picturesIn, type ShownPicture } from './pictures-in.ts';
import { EarlierSign, LaterSign, MinusSign, PlusSign } from './signs.tsx';
import { useZoom } from './use-zoom.ts';
import { panBy, step, whole, type Zoom, zoomAt } from './zoom.ts';

const centre = { x: 0, y: 0 };
/** Px that an arrow key moves a picture that is enlarged. */
const stride = 60;

type Deed = { at: 'close' } | { at: 'turn'; by: 1 | -1 } | { at: 'zoom'; by: (zoom: Zoom) => Zoom };

const larger: Deed = { at: 'zoom', by: (zoom) => zoomAt(zoom, step, centre) };
const smaller: Deed = { at: 'zoom', by: (zoom) => zoomAt(zoom, 1 / step, centre) };

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** What a key asks for: arrows turn to the neighbours, and move a picture that is enlarged. */
export function deedOf(key: string, { scale }: Zoom): Deed | null {
  if (key === 'Escape' || key === 'q') return { at: 'close' };
  if (key === '+' || key === '=') return larger;
  if (key === '-') return smaller;
  if (key === '0') return { at: 'zoom', by: () => whole };
  const arrow = arrows[key];
  if (arrow === undefined) return null;
  const [x, y] = arrow;
  if (scale > 1) return { at: 'zoom', by: (zoom) => panBy(zoom, { x: x * stride, y: y * stride }) };
  return x === 0 ? null : { at: 'turn', by: x === 1 ? -1 : 1 };
}

type ControlsProps = { count: number; act: (deed: Deed) => void };

function Controls({ count, act }: ControlsProps): JSX.Element {
  return (
    <div class="lightbox-controls">
      {count > 1 && (
        <>
          <IconButton
            word="keysPreviousPicture"
            sign={<EarlierSign />}
            press={() => act({ at: 'turn', by: -1 })}
          />
          <IconButton word="keysNextPicture" sign={<LaterSign />} press={() => act({ at: 'turn', by: 1 })} />
        </>
      )}
      <IconButton word="lightboxSmaller" sign={<MinusSign />} press={() => act(smaller)} />
      <IconButton word="lightboxLarger" sign={<PlusSign />} press={() => act(larger)} />
      <IconButton word="guideClose" sign={<CloseSign />} press={() => act({ at: 'close' })} />
    </div>
  );
}

/** Read aloud when another picture comes. */
function Words({ picture, place }: { picture: ShownPicture; place: string }): JSX.Element {
  return (
    <p class="lightbox-words" aria-live="polite" dir="auto">
      {place !== '' && <b>{place}</b>} {picture.caption}{' '}
      {picture.credit !== '' && <bdi>{picture.credit}</bdi>}
    </p>
  );
}

type Props = {
  story: Element;
  first: HTMLImageElement;
  /** Told which picture was shown last. */
  close: (last: HTMLImageElement) => void;
};

function useModal(): { current: HTMLDialogElement | null } {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.focus({ preventScroll: true });
    return () => element?.close();
  }, []);
  return dialog;
}

/** What is shown, and what is done to it by buttons and keys. */
function useLarge({ story, first, close }: Props) {
  const [pictures] = useState(() => picturesIn(story));
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      pictures.findIndex(({ element }) => element === first),
    ),
  );
  const { frame, zoom, change } = useZoom();
  const act = (deed: Deed): void => {
    if (deed.at === 'close') close(pictures[at]?.element ?? first);
    else if (deed.at === 'zoom') change(deed.by);
    else {
      setAt((at + deed.by + pictures.length) % pictures.length);
      change(() => whole);
    }
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation(); // No key of the story is meant while a picture is shown.
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const deed = isPlain ? deedOf(event.key, zoom) : null;
    if (deed === null) return;
    event.preventDefault();
    act(deed);
  };
  return { picture: pictures[at], at, count: pictures.length, frame, zoom, act, press };
}

function Frame({
  picture,
  large,
}: {
  picture: ShownPicture;
  large: ReturnType<typeof useLarge>;
}): JSX.Element {
  const { x, y, scale } = large.zoom;
  return (
    <div class="lightbox-frame" ref={large.frame} data-zoomed={scale > 1}>
      <img
        src={picture.element.currentSrc || picture.element.src}
        alt={picture.element.alt}
        referrerpolicy="no-referrer"
        draggable={false}
        style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
      />
    </div>
  );
}

/** The dialog over everything. Nothing is loaded for it: it shows what the story shows already. */
export function Lightbox(props: Props): JSX.Element | null {
  const large = useLarge(props);
  const dialog = useModal();
  const { picture, at, count, act, press } = large;
  if (picture === undefined) return null;
  const cancel = (event: Event): void => {
    event.preventDefault();
    act({ at: 'close' });
  };
  return (
    <dialog
      class="lightbox"
      ref={dialog}
      tabIndex={-1}
      aria-label={say('lightboxLabel')}
      onKeyDown={press}
      onCancel={cancel}
    >
      <Controls count={count} act={act} />
      <Frame picture={picture} large={large} />
      <Words picture={picture} place={count > 1 ? say('articlePictureOf', at + 1, count) : ''} />
    </dialog>
  );
}
