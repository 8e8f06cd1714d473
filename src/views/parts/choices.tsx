/** A few words of which one is chosen. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

type Props<T extends string | number> = {
  name: string;
  label: string;
  values: readonly T[];
  chosen: T;
  wordOf: (value: T) => string;
  choose: (value: T) => void;
};

/** Radio buttons that look like words; the group is named by its label. */
export function Choices<T extends string | number>(props: Props<T>): JSX.Element {
  const { name, label, values, chosen, wordOf, choose } = props;
  const group = `${name}-${useId()}`;
  return (
    <fieldset class="look-row" data-choice={name}>
      <legend>{label}</legend>
      {values.map((value) => (
        <label class="look-choice" key={value} data-value={value}>
          <input
            class="unseen"
            type="radio"
            name={group}
            checked={value === chosen}
            onChange={() => choose(value)}
          />
          <span>{wordOf(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
