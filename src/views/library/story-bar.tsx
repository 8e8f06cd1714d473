/** The bar over a saved story: back to the list, what can be done with the story, and from match to match in it. */
import type { JSX } from 'preact';
import { say, wordsLanguage } from '../../words.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { LookButton } from '../parts/look-button.tsx';
import type { Acts } from '../reading/acts.ts';
import { MoreButton } from '../reading/more-button.tsx';
import { TimeLeft } from '../reading/time-left.tsx';
import type { Look } from './list-bar.tsx';
import type { Summary } from './listing.ts';
import {
  ArchiveSign,
  BackSign,
  BinSign,
  DownSign,
  StarOutlineSign,
  StarSign,
  TagSign,
  UpSign,
} from './signs.tsx';
import type { Findings } from './use-findings.ts';

/** How many matches there are, and the way from one to the next. */
function Matches({ findings }: { findings: Findings }): JSX.Element | null {
  const { count, at, go } = findings;
  if (count === 0) return null;
  const format = new Intl.NumberFormat(wordsLanguage());
  const words = say('libraryMatchOf', at === null ? '–' : format.format(at + 1), format.format(count));
  return (
    <span class="matches">
      <span role="status">{words}</span>
      <IconButton word="libraryMatchBefore" press={() => go(-1)} sign={<UpSign />} />
      <IconButton word="libraryMatchNext" press={() => go(1)} sign={<DownSign />} />
    </span>
  );
}

export type StoryVerbs = { archive: () => void; favour: () => void; tags: () => void; remove: () => void };

type Props = {
  look: Look;
  /** What can be done with the story, and where it is and how long, once it is there. */
  story: { acts: Acts; root: HTMLElement | null; minutes: number } | null;
  /** As the list knows it, with what can be done with it there; null where it is not listed. */
  listed: { story: Summary; verbs: StoryVerbs; areTagsOpen: boolean } | null;
  findings: Findings;
  onBack: () => void;
};

export function StoryBar({ look, story, listed, findings, onBack }: Props): JSX.Element {
  return (
    <header class="bar over-story">
      <button type="button" class="button back" onClick={onBack} aria-keyshortcuts="Escape">
        <BackSign />
        {say('libraryTitle')}
      </button>
      <Matches findings={findings} />
      {story !== null && <TimeLeft root={story.root} minutes={story.minutes} />}
      {listed !== null && <Kept {...listed} />}
      <LookButton settings={look.settings} change={look.changeLook} />
      {story !== null && <MoreButton acts={story.acts} />}
    </header>
  );
}

/** What was done with the story, and can be. */
function Kept({ story, verbs, areTagsOpen }: NonNullable<Props['listed']>): JSX.Element {
  const { archived, favourite } = story;
  return (
    <>
      <IconButton
        word={favourite ? 'libraryUnfavourite' : 'libraryFavourite'}
        press={verbs.favour}
        sign={favourite ? <StarSign /> : <StarOutlineSign />}
      />
      <IconButton word="libraryTags" press={verbs.tags} sign={<TagSign />} isOn={areTagsOpen} />
      <IconButton
        word={archived ? 'libraryUnarchive' : 'libraryArchive'}
        press={verbs.archive}
        sign={<ArchiveSign />}
      />
      <IconButton word="libraryDelete" press={verbs.remove} sign={<BinSign />} />
    </>
  );
}
