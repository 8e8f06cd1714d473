/** A story with the line of what was set aside below it, and what hands do to its parts. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../article.ts';
import { JumpContext } from '../article/jumps.tsx';
import { Enlarge, type PictureUrl } from '../article/pictures.ts';
import { ArticleView } from '../article-view.tsx';
import { Lightbox } from '../lightbox/lightbox.tsx';
import { useLightbox } from '../lightbox/use-lightbox.ts';
import { LiveLine } from '../live/live-line.tsx';
import { useLive } from '../live/use-live.ts';
import { useStoryCopying } from '../marks/copy-story.ts';
import { Notes } from '../notes/notes.tsx';
import { type Acts, useDeeds } from '../reading/acts.ts';
import { AsideList } from './aside-list.tsx';
import { DoneStrip } from './done-strip.tsx';
import { Pointing } from './pointing.tsx';
import { RelatedList } from './related-list.tsx';
import { Spotlight } from './spotlight.tsx';
import { type Hands, useHands } from './use-hands.ts';
import { useJumps } from './use-jumps.ts';
import { type Parts, type SiteRules, useParts } from './use-parts.ts';

type Props = {
  article: Article;
  pictureUrl?: PictureUrl;
  /** Leads to the page of the story where that is nearer than a new tab. */
  toPage?: (() => void) | null;
  /** What is remembered of the story's site; none where nothing may be kept. */
  siteRules?: SiteRules | null;
  /** Hears of the story as it stands after each change: that is what a save keeps. */
  onArranged?: (article: Article) => void;
  /** The acts of the view, to which the story adds those on its parts. */
  acts?: Acts | null;
};

const asItIs: PictureUrl = (src) => src;

function Foot({ hands, state, place }: FootProps): JSX.Element | null {
  const { doing, pick, undo, end } = hands;
  if (doing.at === 'pointing') return <Pointing place={place} pick={pick} leave={end} />;
  return doing.at === 'done' ? (
    <DoneStrip done={doing.done} state={state} place={place} undo={undo} end={end} />
  ) : null;
}

type FootProps = { hands: Hands; state: Parts; place: { current: HTMLElement | null } };

/** Give it a `key` that changes with the story, so that what was put back into one is not put into the next. */
export function Story(props: Props): JSX.Element {
  const { article, pictureUrl = asItIs, toPage = null, onArranged, acts = null } = props;
  const place = useRef<HTMLDivElement>(null);
  const parts = useParts(article, props.siteRules ?? null);
  const live = useLive(parts.shown, acts, place);
  const { shown } = live;
  const state = { ...parts, shown };
  const { jumps, lit, light } = useJumps(shown, place, toPage);
  const hands = useHands(state, place, light);
  useEffect(() => onArranged?.(parts.shown), [parts.shown]);
  const large = useLightbox(place, acts);
  useDeeds(acts, { deeds: { point: hands.point } });
  useStoryCopying(acts, shown);
  return (
    <>
      <LiveLine live={live} />
      <div class="story-place" ref={place}>
        <JumpContext.Provider value={jumps}>
          <Enlarge.Provider value={large.open}>
            <Notes article={shown}>
              <ArticleView article={shown} pictureUrl={pictureUrl} />
            </Notes>
          </Enlarge.Provider>
        </JumpContext.Provider>
        {lit !== null && <Spotlight lit={lit} end={() => light(null)} />}
      </div>
      <AsideList {...{ state, pictureUrl, acts }} toggle={hands.toggle} point={hands.point} />
      <RelatedList article={article} />
      {large.picture !== null && place.current !== null && (
        <Lightbox story={place.current} first={large.picture} close={large.close} />
      )}
      <Foot hands={hands} state={state} place={place} />
    </>
  );
}
