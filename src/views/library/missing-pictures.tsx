/** Pictures that did not come, or were not wanted: they can be fetched as long as their site has them. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { PictureCourse } from '../parts/picture-course.tsx';
import type { FetchMissing } from './story-page.tsx';

type State = { at: 'idle' | 'failed' } | { at: 'busy'; done: number; all: number };
type Props = { storyKey: string; count: number; fetchMissing: FetchMissing; reopen: () => void };

/** Fetching that is ended by who asked for it; leaving the story lets it go on. */
function useFetching({ storyKey, count, fetchMissing, reopen }: Props) {
  const [state, setState] = useState<State>({ at: 'idle' });
  const shown = useRef(true);
  const running = useRef(new AbortController());
  useEffect(
    () => () => {
      shown.current = false;
    },
    [],
  );
  const show = (next: State): void => void (shown.current && setState(next));
  const begin = (): void => {
    running.current = new AbortController();
    const { signal } = running.current;
    show({ at: 'busy', done: 0, all: count });
    fetchMissing(storyKey, { signal, onProgress: (progress) => show({ at: 'busy', ...progress }) }).then(
      (outcome) => {
        const isBetter = outcome.at === 'saved' && outcome.picturesFailed < count;
        show({ at: isBetter || signal.aborted ? 'idle' : 'failed' });
        if (isBetter && shown.current) reopen();
      },
      () => show({ at: 'failed' }),
    );
  };
  return { state, begin, end: () => running.current.abort() };
}

export function MissingPictures(props: Props): JSX.Element {
  const { state, begin, end } = useFetching(props);
  if (state.at === 'busy')
    return (
      <p class="fetching">
        <PictureCourse done={state.done} all={state.all} end={end} />
      </p>
    );
  return (
    <p>
      {say('libraryPicturesLeft', props.count)}{' '}
      <button type="button" class="button edged" onClick={begin}>
        {say('libraryPicturesFetch')}
      </button>{' '}
      <span role="status">{state.at === 'failed' && say('libraryPicturesFailed')}</span>
    </p>
  );
}
