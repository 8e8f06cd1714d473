/** Saves the story that is shown and says how it goes. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { PictureCourse, type PictureCourseValue } from './picture-course.tsx';
import { type SaveResult, saveWords } from './save-words.ts';
import { SavedSign, SaveSign } from './signs.tsx';
import type { Tell } from './tidings.ts';

type Stage = 'rest' | 'busy' | 'saved';
type Props = {
  /** Must not reject. */
  save: () => Promise<SaveResult>;
  /** How far the pictures of a save are, whoever began it. */
  course: PictureCourseValue | null;
  /** Puts words where they are seen and heard. */
  tell: Tell;
};

/** The course of the pictures; whoever is in it when it goes is at the button then. */
function Course({ course, back }: { course: PictureCourseValue; back: () => void }): JSX.Element {
  const own = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const group = own.current;
    return () => void (group?.matches(':focus-within') && back());
  }, []);
  const end = (): void => {
    back();
    course.end();
  };
  return (
    <span class="fetching" ref={own}>
      <PictureCourse {...course} end={end} />
    </span>
  );
}

export function SaveButton({ save, course, tell }: Props): JSX.Element {
  const [stage, setStage] = useState<Stage>('rest');
  const button = useRef<HTMLButtonElement>(null);
  const press = async (): Promise<void> => {
    if (stage === 'busy' || course !== null) return;
    setStage('busy');
    tell(say('saveBusy'), 'next');
    const result = await save();
    setStage(result.at === 'saved' ? 'saved' : 'rest');
    tell(saveWords(result));
  };
  return (
    <>
      {course !== null && <Course course={course} back={() => button.current?.focus()} />}
      <button
        type="button"
        class="button"
        ref={button}
        aria-label={say('saveButton')}
        title={say('saveButton')}
        aria-disabled={stage === 'busy' || course !== null}
        onClick={() => void press()}
      >
        {stage === 'saved' ? <SavedSign /> : <SaveSign />}
      </button>
    </>
  );
}
