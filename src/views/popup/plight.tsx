/** A kind sentence and ways out, where the popup has no story to show. */
import type { JSX } from 'preact';
import { say, type WordKey } from '../../words.ts';

export type Way = { word: WordKey; press: () => void };

export function Plight({ title, more, ways }: { title: WordKey; more: WordKey; ways: Way[] }): JSX.Element {
  return (
    <div class="plight">
      <h1>{say(title)}</h1>
      <p>{say(more)}</p>
      <div class="ways">
        {ways.map(({ word, press }, index) => (
          <button
            key={word}
            type="button"
            class={index === 0 ? 'button strong' : 'button edged'}
            onClick={press}
          >
            {say(word)}
          </button>
        ))}
      </div>
    </div>
  );
}

type NoStoryProps = {
  asked: 'as-usual' | 'anyway';
  isFront: boolean;
  verbs: { tryAnyway: () => void; listStories: (() => void) | null };
  library: Way;
};

/** What can be done where there is no story: a front leads to many. */
export function NoStory({ asked, isFront, verbs, library }: NoStoryProps): JSX.Element {
  const { tryAnyway, listStories } = verbs;
  const list: Way[] = listStories === null ? [] : [{ word: 'frontList', press: listStories }];
  if (asked === 'anyway')
    return <Plight title="popupNone" more="popupNoneAnyway" ways={[...list, library]} />;
  const anyway: Way = { word: 'popupAnyway', press: tryAnyway };
  return (
    <Plight
      title="popupNone"
      more="popupNoneMore"
      ways={isFront ? [...list, anyway, library] : [anyway, ...list, library]}
    />
  );
}

/** Above what a front tells of its first story: the way to all of them. */
export function FrontLine({ listStories }: { listStories: (() => void) | null }): JSX.Element | null {
  if (listStories === null) return null;
  return (
    <div class="front-line">
      <button type="button" class="button edged" onClick={listStories}>
        {say('frontList')}
      </button>
    </div>
  );
}
