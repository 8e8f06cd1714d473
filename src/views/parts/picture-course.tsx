/** How far the pictures of a story are while they are fetched, with the way to end that. */
import type { JSX } from 'preact';
import { say } from '../../words.ts';

export type PictureProgress = { done: number; all: number };
/** What came until the signal aborts is kept. */
export type PictureHow = { signal: AbortSignal; onProgress: (progress: PictureProgress) => void };
/** Fetching that goes on, and ends when it is told to. */
export type PictureCourseValue = PictureProgress & { end: () => void };

/** A bar, its words and a button; heard by the bar, for a sentence at each picture would drown all else. */
export function PictureCourse({ done, all, end }: PictureCourseValue): JSX.Element {
  const words = say('libraryPicturesAt', done, all);
  return (
    <>
      <progress aria-label={say('optionsPictures')} aria-valuetext={words} value={done} max={all} />{' '}
      <span>{words}</span>{' '}
      <button type="button" class="button edged" onClick={end}>
        {say('exportCancel')}
      </button>
    </>
  );
}

/** Runs a save and shows how far its pictures are; null when there is no more to tell. */
export function shownCourse<T>(
  show: (course: PictureCourseValue | null) => void,
  run: (how: PictureHow) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const end = (): void => {
    stop.abort();
    show(null);
  };
  const onProgress = (progress: PictureProgress): void => {
    if (!stop.signal.aborted) show({ ...progress, end });
  };
  return run({ signal: stop.signal, onProgress }).finally(() => show(null));
}
