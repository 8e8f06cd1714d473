/** How the text looks: a button that opens sizes, fonts and themes. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fonts, type Settings, stepTextSize, textSizes, themes } from '../../settings.ts';
import { say, type WordKey } from '../../words.ts';
import { TextSign } from './signs.tsx';

export type ChangeLook = (change: Partial<Omit<Settings, 'version'>>) => void;
type Props = { settings: Settings; change: ChangeLook };

const themeWords: Readonly<Record<Settings['theme'], WordKey>> = {
  auto: 'lookAuto',
  light: 'lookLight',
  dark: 'lookDark',
  sepia: 'lookSepia',
};
const fontWords: Readonly<Record<Settings['font'], WordKey>> = { serif: 'lookSerif', sans: 'lookSans' };

function Sizes({ settings, change }: Props): JSX.Element {
  const { textSize } = settings;
  return (
    <fieldset class="look-row">
      <legend>{say('lookSize')}</legend>
      <button
        type="button"
        class="button edged"
        aria-label={say('lookSmaller')}
        aria-disabled={textSize === textSizes[0]}
        onClick={() => change({ textSize: stepTextSize(textSize, -1) })}
      >
        <span class="a-small">A</span>
      </button>
      <output class="look-size">{textSize}</output>
      <button
        type="button"
        class="button edged"
        aria-label={say('lookLarger')}
        aria-disabled={textSize === textSizes.at(-1)}
        onClick={() => change({ textSize: stepTextSize(textSize, 1) })}
      >
        <span class="a-large">A</span>
      </button>
    </fieldset>
  );
}

type Choice<T extends string> = {
  name: string;
  label: string;
  values: readonly T[];
  chosen: T;
  words: Readonly<Record<T, WordKey>>;
  choose: (value: T) => void;
};

function Choices<T extends string>({ name, label, values, chosen, words, choose }: Choice<T>): JSX.Element {
  return (
    <fieldset class="look-row">
      <legend>{label}</legend>
      {values.map((value) => (
        <label class="look-choice" key={value} data-value={value}>
          <input
            class="unseen"
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => choose(value)}
          />
          <span>{say(words[value])}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Sizes, themes and fonts, without the button that opens them. */
export function LookPanel({ settings, change }: Props): JSX.Element {
  return (
    <div class="look-panel" id="look-panel">
      <Sizes settings={settings} change={change} />
      <Choices
        name="theme"
        label={say('lookTheme')}
        values={themes}
        chosen={settings.theme}
        words={themeWords}
        choose={(theme) => change({ theme })}
      />
      <Choices
        name="font"
        label={say('lookFont')}
        values={fonts}
        chosen={settings.font}
        words={fontWords}
        choose={(font) => change({ font })}
      />
    </div>
  );
}

/** The button and, one step away, its panel, which closes on Escape and on a press elsewhere. */
export function LookButton({ settings, change }: Props): JSX.Element {
  const [shown, setShown] = useState<'open' | 'shut'>('shut');
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const root = place.current?.getRootNode();
    if (shown === 'shut' || root === undefined) return undefined;
    const leaving = new AbortController();
    const shutOutside = (event: Event): void => {
      if (!(event.target instanceof Node && place.current?.contains(event.target))) setShown('shut');
    };
    root.addEventListener('pointerdown', shutOutside, { signal: leaving.signal, capture: true });
    return () => leaving.abort();
  }, [shown]);
  const shutOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || shown === 'shut') return;
    event.preventDefault();
    event.stopPropagation();
    setShown('shut');
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape shuts the panel from anywhere in it
    <div class="look" ref={place} onKeyDown={shutOnEscape}>
      <button
        ref={button}
        type="button"
        class="button"
        aria-label={say('lookOpen')}
        title={say('lookOpen')}
        aria-expanded={shown === 'open'}
        aria-controls="look-panel"
        onClick={() => setShown(shown === 'open' ? 'shut' : 'open')}
      >
        <TextSign />
      </button>
      {shown === 'open' && <LookPanel settings={settings} change={change} />}
    </div>
  );
}
