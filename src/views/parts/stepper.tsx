/** A value on a scale, with a button for less and one for more. */
import type { JSX } from 'preact';
import { stepOn } from '../../settings.ts';
import { wordsLanguage } from '../../words.ts';

type Props<T extends number> = {
  label: string;
  scale: readonly T[];
  value: T;
  /** What the buttons are called: less, more. */
  names: readonly [string, string];
  choose: (value: T) => void;
};

/** Numbers as they are written where the reader lives. */
export function Stepper<T extends number>({ label, scale, value, names, choose }: Props<T>): JSX.Element {
  const button = (step: 1 | -1, sign: JSX.Element): JSX.Element => (
    <button
      type="button"
      class="button edged"
      aria-label={names[step === 1 ? 1 : 0]}
      aria-disabled={stepOn(scale, value, step) === value}
      onClick={() => stepOn(scale, value, step) === value || choose(stepOn(scale, value, step))}
    >
      {sign}
    </button>
  );
  return (
    <fieldset class="look-row look-steps">
      <legend>{label}</legend>
      {button(-1, <span aria-hidden="true">−</span>)}
      <output class="look-size">{new Intl.NumberFormat(wordsLanguage()).format(value)}</output>
      {button(1, <span aria-hidden="true">+</span>)}
    </fieldset>
  );
}
