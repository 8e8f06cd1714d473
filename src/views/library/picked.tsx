/** What can be done with the stories that are picked. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { say, sayCount, type WordKey } from '../../words.ts';
import { ExportSign } from '../parts/export-sign.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { CloseSign } from '../parts/signs.tsx';
import { archive, change, favour, type Place, remove, restore } from './deeds.ts';
import type { Summary } from './listing.ts';
import { allOf, noPicks } from './picks.ts';
import { tagsOf } from './shelves.ts';
import {
  ArchiveSign,
  BinSign,
  ReadSign,
  RestoreSign,
  StarOutlineSign,
  TagSign,
  UnreadSign,
} from './signs.tsx';
import { TagPanel } from './tag-panel.tsx';

type PickVerb = { word: WordKey; press: () => void; sign: JSX.Element; isOn?: boolean };

function PickBar(props: {
  count: number;
  verbs: readonly PickVerb[];
  onAll: () => void;
  onNone: () => void;
}): JSX.Element {
  return (
    <div class="picked-line" role="toolbar" aria-label={sayCount('libraryPicked', props.count)}>
      <p role="status">{sayCount('libraryPicked', props.count)}</p>
      <button type="button" class="button" onClick={props.onAll} aria-keyshortcuts="Control+A">
        {say('libraryPickAll')}
      </button>
      <span class="picked-verbs">
        {props.verbs.map((verb) => (
          <IconButton key={verb.word} {...verb} />
        ))}
        <IconButton word="libraryPickNone" press={props.onNone} sign={<CloseSign />} keys="Escape" />
      </span>
    </div>
  );
}

type Props = {
  place: Place;
  areTagsOpen: boolean;
  onTags: (open: 'open' | 'shut') => void;
  onExport: () => void;
};

function pickVerbs(place: Place, stories: readonly Summary[], props: Props): PickVerb[] {
  const { areTagsOpen, onTags, onExport } = props;
  const leave: PickVerb = { word: 'moreExport', press: onExport, sign: <ExportSign /> };
  if (place.desk.shelf.at === 'bin')
    return [{ word: 'libraryRestore', press: () => restore(place, stories), sign: <RestoreSign /> }, leave];
  const areRead = stories.every(({ read }) => read);
  return [
    {
      word: stories.every(({ archived }) => archived) ? 'libraryUnarchive' : 'libraryArchive',
      press: () => archive(place, stories),
      sign: <ArchiveSign />,
    },
    {
      word: stories.every(({ favourite }) => favourite) ? 'libraryUnfavourite' : 'libraryFavourite',
      press: () => favour(place, stories),
      sign: <StarOutlineSign />,
    },
    {
      word: 'libraryTags',
      press: () => onTags(areTagsOpen ? 'shut' : 'open'),
      sign: <TagSign />,
      isOn: areTagsOpen,
    },
    {
      word: areRead ? 'libraryMarkUnread' : 'libraryMarkRead',
      press: () =>
        change(place, stories, { read: !areRead, word: areRead ? 'libraryMarkUnread' : 'libraryMarkRead' }),
      sign: areRead ? <UnreadSign /> : <ReadSign />,
    },
    leave,
    { word: 'libraryDelete', press: () => remove(place, stories), sign: <BinSign /> },
  ];
}

/** What can be done with what is picked, and its tags where they are asked for. */
export function Picked(props: Props): JSX.Element | null {
  const { place, areTagsOpen, onTags } = props;
  const { desk } = place;
  const stories = desk.storiesOf(desk.picks.keys);
  const all = desk.stock.at === 'ready' ? desk.stock.stories : [];
  const known = useMemo(() => tagsOf(all).map(({ name }) => name), [all]);
  if (stories.length === 0) return null;
  const none = () => {
    desk.setPicks(noPicks);
    desk.focus(stories[0]?.key ?? null);
  };
  return (
    <section class="picked-stories" aria-label={sayCount('libraryPicked', stories.length)}>
      {areTagsOpen && (
        <TagPanel
          stories={stories}
          known={known}
          onTag={(name) => void desk.doings.change(stories, { tag: [name] }, 'libraryTagAdd')}
          onUntag={(name) => void desk.doings.change(stories, { untag: [name] }, 'libraryTagRemove')}
          onClose={() => {
            onTags('shut');
            desk.focus(stories[0]?.key ?? null);
          }}
        />
      )}
      <PickBar
        count={stories.length}
        verbs={pickVerbs(place, stories, props)}
        onAll={() => desk.setPicks(allOf(desk.keys))}
        onNone={none}
      />
    </section>
  );
}
