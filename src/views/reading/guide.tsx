/** What guides through a story: how far it has been read, where one left off, its contents and its keys. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Place } from '../../place.ts';
import { stageOf } from '../../progress.ts';
import { say } from '../../words.ts';
import { NewsOffer } from '../live/news-offer.tsx';
import { type News, useNews } from '../live/use-news.ts';
import { type Acts, useDeeds } from './acts.ts';
import { blockAt, blocksOf } from './blocks.ts';
import { ContentsList, type Heading, headingsOf } from './contents.tsx';
import { useDimming } from './dimming.ts';
import { KeySheet } from './key-sheet.tsx';
import { move } from './moves.ts';
import type { PlaceVerbs } from './place-verbs.ts';
import { Ruler } from './ruler.tsx';
import { step, toEdge } from './steps.ts';
import { useStoryKeys } from './story-keys.ts';
import { useOffer } from './use-offer.ts';
import { useWhere } from './use-where.ts';

type PanelName = 'none' | 'contents' | 'keys';

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

/** In a wide window a panel stands beside the text and may stay; elsewhere it stands over it. */
function hasRoomBeside(story: Element): boolean {
  return story.ownerDocument.defaultView?.matchMedia('(min-width: 75rem)').matches === true;
}

type PanelsProps = { panel: PanelName; acts: Acts; story: Element; block: number; close: () => void };

function Panels({ panel, acts, story, block, close }: PanelsProps): JSX.Element | null {
  if (panel === 'keys') return <KeySheet acts={acts} close={close} />;
  if (panel === 'none') return null;
  const go = (heading: Heading): void => {
    if (!hasRoomBeside(story)) close();
    move(heading.element);
  };
  return <ContentsList headings={headingsOf(story)} block={block} go={go} close={close} />;
}

type OffersProps = {
  offer: Place | null;
  leave: () => void;
  news: News | null;
  story: Element;
  children: ComponentChildren;
};

/** What is offered while nobody has begun to read. */
function Offers({ offer, leave, news, story, children }: OffersProps): JSX.Element {
  const resume = (place: Place): void => {
    leave();
    const block = blockAt(blocksOf(story), place);
    if (block !== null) move(block);
  };
  return (
    <div class="offers">
      {children}
      {news !== null && <NewsOffer news={news} story={story} />}
      {offer !== null && <Resume place={offer} go={() => resume(offer)} leave={leave} />}
    </div>
  );
}

type Props = {
  root: HTMLElement;
  acts: Acts;
  verbs: PlaceVerbs;
  /** What else is offered while nobody has begun to read. */
  children?: ComponentChildren;
};

/** The guide beside a story. `root` holds both, hears the keys, and scrolls. */
export function Guide({ root, acts, verbs, children }: Props): JSX.Element | null {
  const [panel, setPanel] = useState<PanelName>('none');
  const [offer, leave] = useOffer(verbs.placeOf);
  const [news, keepPlace] = useNews(root, verbs);
  const where = useWhere(root, keepPlace);
  const story = root.querySelector('[data-story]');
  const [dimming, turnDimming] = useDimming(root, story, where.block);
  const [ruler, setRuler] = useState<'on' | 'off'>('off');
  const turn = (name: PanelName): void => setPanel(panel === name ? 'none' : name);
  useStoryKeys(root, acts);
  useDeeds(acts, {
    deeds: {
      contents: () => turn('contents'),
      keys: () => turn('keys'),
      dim: turnDimming,
      ruler: () => setRuler(ruler === 'on' ? 'off' : 'on'),
      move: (act) => story !== null && step(story, act),
      edge: (act) => story !== null && toEdge(story, act),
    },
    on: [...(dimming === 'on' ? (['dim'] as const) : []), ...(ruler === 'on' ? (['ruler'] as const) : [])],
  });
  if (story === null) return null;
  return (
    <div class="guide">
      <div class="progress" role="presentation" style={{ transform: `scaleX(${where.share})` }} />
      {ruler === 'on' && <Ruler root={root} story={story} />}
      {stageOf(where.share) === 'unread' && (
        <Offers offer={offer} leave={leave} news={news} story={story}>
          {children}
        </Offers>
      )}
      <Panels panel={panel} acts={acts} story={story} block={where.block} close={() => setPanel('none')} />
    </div>
  );
}
