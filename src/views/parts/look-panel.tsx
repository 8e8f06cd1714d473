/** How the text looks: the basics first, the rest one step away. */
import type { JSX } from 'preact';
import { families, isBundled } from '../../fonts.ts';
import { type Change, fonts, type Settings, textSizes, themes } from '../../settings.ts';
import { say, type WordKey } from '../../words.ts';
import { Choices } from './choices.tsx';
import { LookMore } from './look-more.tsx';
import { OwnColours } from './own-colours.tsx';
import { Stepper } from './stepper.tsx';

export type ChangeLook = (change: Change) => void;
type Props = { settings: Settings; change: ChangeLook };

const themeWords: Readonly<Record<Settings['theme'], WordKey>> = {
  auto: 'lookAuto',
  light: 'lookLight',
  dark: 'lookDark',
  sepia: 'lookSepia',
  contrast: 'lookContrast',
  custom: 'lookCustom',
};

function fontName(font: Settings['font']): string {
  if (isBundled(font)) return families[font].name;
  return say(font === 'serif' ? 'lookSerif' : 'lookSans');
}

function Fonts({ settings, change }: Props): JSX.Element {
  return (
    <label class="look-row look-font">
      <span class="look-name">{say('lookFont')}</span>
      <select
        value={settings.font}
        onChange={({ currentTarget: { value } }) => {
          const font = fonts.find((each) => each === value);
          if (font !== undefined) change({ font });
        }}
      >
        {fonts.map((font) => (
          <option key={font} value={font} selected={font === settings.font}>
            {fontName(font)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The switch that keeps the look for one site; not there where no site is. */
function OnlyHere({ settings, change }: Props): JSX.Element | null {
  if (settings.scope === 'general') return null;
  return (
    <label class="look-row look-switch">
      <input
        type="checkbox"
        checked={settings.scope === 'this-site'}
        onChange={({ currentTarget }) =>
          change({ scope: currentTarget.checked ? 'this-site' : 'every-site' })
        }
      />
      {say('lookSite')}
    </label>
  );
}

/** All that can be chosen, without the button that opens it. */
export function LookPanel({ settings, change }: Props): JSX.Element {
  return (
    <div class="look-panel" id="look-panel">
      <Stepper
        label={say('lookSize')}
        scale={textSizes}
        value={settings.textSize}
        names={[say('lookSmaller'), say('lookLarger')]}
        choose={(textSize) => change({ textSize })}
      />
      <Choices
        name="theme"
        label={say('lookTheme')}
        values={themes}
        chosen={settings.theme}
        wordOf={(theme) => say(themeWords[theme])}
        choose={(theme) => change({ theme })}
      />
      {settings.theme === 'custom' && (
        <OwnColours colors={settings.colors} choose={(colors) => change({ colors })} />
      )}
      <Fonts settings={settings} change={change} />
      <LookMore settings={settings} change={change} />
      <OnlyHere settings={settings} change={change} />
    </div>
  );
}
