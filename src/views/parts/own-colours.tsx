/** Three colours of one's own, and how well they can be read: said, never forbidden. */
import type { JSX } from 'preact';
import type { Colours } from '../../settings.ts';
import { say, type WordKey, wordsLanguage } from '../../words.ts';
import { contrastOf, type Legibility, legibilityOf } from './contrast.ts';

const words: Readonly<Record<Legibility, WordKey>> = {
  great: 'lookLegibleGreat',
  good: 'lookLegibleGood',
  large: 'lookLegibleLarge',
  poor: 'lookLegiblePoor',
};

const wells = [
  ['paper', 'lookPaper'],
  ['ink', 'lookInk'],
  ['accent', 'lookAccent'],
] as const;

/** What is read, and so must stand out from the paper. */
const read = [
  ['ink', 'lookInk'],
  ['accent', 'lookAccent'],
] as const;

function Reading({ colors }: { colors: Colours }): JSX.Element {
  const number = new Intl.NumberFormat(wordsLanguage(), { maximumFractionDigits: 1 });
  return (
    <div class="look-readings" role="status">
      {read.map(([name, word]) => {
        const contrast = contrastOf(colors.paper, colors[name]);
        const kind = legibilityOf(contrast);
        return (
          <p key={name} class="look-legible" data-legible={kind}>
            {say('lookLegible', say(word), number.format(contrast), say(words[kind]))}
          </p>
        );
      })}
    </div>
  );
}

/** Wells for paper, letters and accent, with the contrast of letters and of links on paper. */
export function OwnColours({
  colors,
  choose,
}: {
  colors: Colours;
  choose: (colors: Colours) => void;
}): JSX.Element {
  return (
    <div class="look-row look-colours">
      {wells.map(([name, word]) => (
        <label key={name}>
          <input
            type="color"
            value={colors[name]}
            onChange={({ currentTarget: { value } }) => choose({ ...colors, [name]: value.toLowerCase() })}
          />
          {say(word)}
        </label>
      ))}
      <Reading colors={colors} />
    </div>
  );
}
