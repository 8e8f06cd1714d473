/** What guides through a story: how far it has been read, where one left off, its contents and its keys. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../../place.ts';
import { say } from '../../words.ts';
import { aroundHere, blockAt, blocksOf, currentBlock, quoteOf, shareRead } from './blocks.ts';
import { ContentsList, type Heading, headingsOf } from './contents.tsx';
import { KeySheet } from './key-sheet.tsx';
import { type Act, actOf, isTyping } from './keys.ts';
import { move } from './moves.ts';

export type GuideVerbs = {
  /** What keys do beyond moving: sizes, themes, saving. */
  act: (act: Act) => void;
  placeOf: () => Promise<Place | null>;
  keepPlace: (place: Place) => void;
};

type Panel = 'none' | 'contents' | 'keys';
type Where = { share: number; block: number };

/** Ms without scrolling after which a place is kept. */
const pause = 400;
/** Below and above these shares there is nothing to go on with. */
const begun = 0.04;
const done = 0.97;

/** Follows the window while the story is shown, and keeps the place. */
function useWhere(root: HTMLElement, keep: (place: Place) => void): Where {
  const [where, setWhere] = useState<Where>({ share: 0, block: 0 });
  useEffect(() => {
    const view = root.ownerDocument.defaultView;
    const story = root.querySelector('[data-story]');
    if (view === null || story === null) return undefined;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unkept: Place | null = null;
    const look = (): Place => {
      const blocks = blocksOf(story);
      const now = { share: shareRead(story, view), block: Math.max(0, currentBlock(blocks)) };
      setWhere(now);
      return { ...now, quote: quoteOf(blocks[now.block]) };
    };
    const settle = (): void => {
      clearTimeout(timer);
      if (unkept !== null) keep(unkept);
      unkept = null;
    };
    const onScroll = (): void => {
      unkept = look();
      clearTimeout(timer);
      timer = setTimeout(settle, pause);
    };
    const options = { signal: leaving.signal, passive: true, capture: true };
    view.addEventListener('scroll', onScroll, options);
    root.addEventListener('scroll', onScroll, options);
    look();
    return () => {
      settle(); // Who scrolls and closes at once comes back to where that led.
      leaving.abort();
    };
  }, [root]);
  return where;
}

function Resume({ place, go, leave }: { place: Place; go: () => void; leave: () => void }): JSX.Element {
  return (
    <p class="resume">
      <button type="button" class="button strong" onClick={go}>
        {say('guideResume', `${Math.round(place.share * 100)} %`)}
      </button>
      <button type="button" class="button" onClick={leave}>
        {say('guideFromStart')}
      </button>
    </p>
  );
}

/** Listens for the keys of the story on the root of the view. */
function useStoryKeys(root: HTMLElement, act: (act: Act) => void): void {
  const latest = useRef(act);
  latest.current = act;
  // Before the guide is painted: from then on no key is lost.
  useLayoutEffect(() => {
    const leaving = new AbortController();
    root.addEventListener(
      'keydown',
      (event) => {
        const asked =
          event.defaultPrevented || isTyping(event.composedPath()[0] ?? null) ? null : actOf(event);
        if (asked === null) return;
        event.preventDefault();
        latest.current(asked);
      },
      { signal: leaving.signal },
    );
    return () => leaving.abort();
  }, [root]);
}

/** The place to go on from, until it is taken or left. */
function useOffer(placeOf: GuideVerbs['placeOf']): [Place | null, () => void] {
  const [offer, setOffer] = useState<Place | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    placeOf().then(
      (place) => {
        const isBetween = place !== null && place.share > begun && place.share < done;
        if (isBetween && !leaving.signal.aborted) setOffer(place);
      },
      () => null, // Without the library there is no place to go on from.
    );
    return () => leaving.abort();
  }, []);
  return [offer, () => setOffer(null)];
}

function Panels({ panel, story, block, close }: PanelsProps): JSX.Element | null {
  if (panel === 'keys') return <KeySheet close={close} />;
  if (panel === 'none') return null;
  const go = (heading: Heading): void => {
    close();
    move(heading.element);
  };
  return <ContentsList headings={headingsOf(story)} block={block} go={go} close={close} />;
}

type PanelsProps = { panel: Panel; story: Element; block: number; close: () => void };

/** The guide beside a story. `root` holds both, hears the keys, and scrolls. */
export function Guide({ root, verbs }: { root: HTMLElement; verbs: GuideVerbs }): JSX.Element | null {
  const [panel, setPanel] = useState<Panel>('none');
  const [offer, leave] = useOffer(verbs.placeOf);
  const where = useWhere(root, verbs.keepPlace);
  const story = root.querySelector('[data-story]');
  useStoryKeys(root, (act) => {
    if (act.at === 'contents' || act.at === 'keys') setPanel(panel === act.at ? 'none' : act.at);
    else if (act.at === 'dim') root.classList.toggle('dimmed');
    else if (act.at !== 'move' && act.at !== 'edge') verbs.act(act);
    else if (story !== null) step(story, act);
  });
  useDimming(story, where.block);
  if (story === null) return null;
  const resume = (place: Place): void => {
    leave();
    const block = blockAt(blocksOf(story), place);
    if (block !== null) move(block);
  };
  return (
    <div class="guide">
      <div class="progress" role="presentation" style={{ transform: `scaleX(${where.share})` }} />
      {offer !== null && where.share < begun && (
        <Resume place={offer} go={() => resume(offer)} leave={leave} />
      )}
      <Panels panel={panel} story={story} block={where.block} close={() => setPanel('none')} />
    </div>
  );
}

/** In focus mode all but the current block is dimmed: it bears a mark that the style sheet knows. */
function useDimming(story: Element | null, block: number): void {
  useEffect(() => {
    if (story === null) return;
    for (const [index, element] of blocksOf(story).entries())
      element.classList.toggle('current', index === block);
  }, [story, block]);
}

const kinds = { block: '*', subhead: 'h2, h3, h4, h5, h6', picture: 'figure, .gallery' } as const;

/** Goes on from the block that has the focus while it is in sight, else from what stands at the top. */
function step(story: Element, act: Extract<Act, { at: 'move' | 'edge' }>): void {
  const blocks = blocksOf(story);
  if (act.at === 'edge') {
    const edge = act.to === 'top' ? story : blocks.at(-1);
    if (edge instanceof HTMLElement) move(edge);
    return;
  }
  const [behind, ahead] = aroundHere(blocks);
  const on = act.by === 1 ? ahead : behind.toReversed();
  const next = on.find((element) => element.matches(kinds[act.over]));
  if (next !== undefined) move(next);
}
