/** What few people change, one step away: line, spaces, edges, columns, direction of writing. */
import type { JSX } from 'preact';
import {
  aligns,
  type Change,
  columnCounts,
  letterSpacings,
  lineHeights,
  measures,
  type Settings,
  wordSpacings,
  writings,
} from '../../settings.ts';
import { say, type WordKey } from '../../words.ts';
import { Choices } from './choices.tsx';
import { Stepper } from './stepper.tsx';

type Props = { settings: Settings; change: (change: Change) => void };

function moreAndLess(word: WordKey): [string, string] {
  return [say('lookLess', say(word)), say('lookPlus', say(word))];
}

function Spaces({ settings, change }: Props): JSX.Element {
  return (
    <div class="look-grid">
      <Stepper
        label={say('lookMeasure')}
        scale={measures}
        value={settings.measure}
        names={moreAndLess('lookMeasure')}
        choose={(measure) => change({ measure })}
      />
      <Stepper
        label={say('lookLeading')}
        scale={lineHeights}
        value={settings.lineHeight}
        names={moreAndLess('lookLeading')}
        choose={(lineHeight) => change({ lineHeight })}
      />
      <Stepper
        label={say('lookLetter')}
        scale={letterSpacings}
        value={settings.letterSpacing}
        names={moreAndLess('lookLetter')}
        choose={(letterSpacing) => change({ letterSpacing })}
      />
      <Stepper
        label={say('lookWord')}
        scale={wordSpacings}
        value={settings.wordSpacing}
        names={moreAndLess('lookWord')}
        choose={(wordSpacing) => change({ wordSpacing })}
      />
    </div>
  );
}

/** Closed until it is asked for. */
export function LookMore({ settings, change }: Props): JSX.Element {
  return (
    <details class="look-more">
      <summary>{say('lookMore')}</summary>
      <Spaces settings={settings} change={change} />
      <Choices
        name="align"
        label={say('lookAlign')}
        values={aligns}
        chosen={settings.align}
        wordOf={(align) => say(align === 'start' ? 'lookAlignStart' : 'lookAlignJustify')}
        choose={(align) => change({ align })}
      />
      <Choices
        name="columns"
        label={say('lookColumns')}
        values={columnCounts}
        chosen={settings.columns}
        wordOf={(columns) => say(columns === 1 ? 'lookColumnsOne' : 'lookColumnsTwo')}
        choose={(columns) => change({ columns })}
      />
      <Choices
        name="writing"
        label={say('lookWriting')}
        values={writings}
        chosen={settings.writing}
        wordOf={(writing) => say(writing === 'vertical' ? 'lookWritingVertical' : 'lookWritingHorizontal')}
        choose={(writing) => change({ writing })}
      />
    </details>
  );
}
