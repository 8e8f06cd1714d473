/** Three colours of one's own, and how well they can be read: said, never forbidden. */
import type { JSX } from 'preact';
import type { Colours } from '../../settings.ts';
import { say, type WordKey, wordsLanguage } from '../../words.ts';
import { contrastOf, type Legibility, legibilityOf } from './contrast.ts';
import { contrastOnMarks } from './mark-inks.ts';

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

/** What is read, and how it stands out from what is beneath it. */
const read: readonly (readonly [WordKey, (colors: Colours) => number])[] = [
  ['lookInk', ({ paper, ink }) => contrastOf(paper, ink)],
  ['lookAccent', ({ paper, accent }) => contrastOf(paper, accent)],
  ['lookOnMarks', contrastOnMarks],
];

function Reading({ colors }: { colors: Colours }): JSX.Element {
  const number = new Intl.NumberFormat(wordsLanguage(), { maximumFractionDigits: 1 });
  return (
    <div class="look-readings" role="status">
      {read.map(([word, measure]) => {
        const contrast = measure(colors);
        const kind = legibilityOf(contrast);
        return (
          <p key={word} class="look-legible" data-legible={kind}>
            {say('lookLegible', say(word), number.format(contrast), say(words[kind]))}
          </p>
        );
      })}
    </div>
  );
}

/** Wells for paper, letters and accent, with the contrast of letters and of links on paper, and of letters on marks. */
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
