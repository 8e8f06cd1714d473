/** Reading aloud, as far as it is set once: captions, and the voices that were chosen. */
import type { JSX } from 'preact';
import { captionsAloud, type Settings } from '../../settings.ts';
import { say } from '../../words.ts';
import { Choices } from '../parts/choices.tsx';
import { Section } from './section.tsx';

type Props = { settings: Settings; change: (change: Partial<Settings>) => void };

export function Aloud({ settings, change }: Props): JSX.Element {
  return (
    <Section id="aloud" title={say('listenBar')}>
      <p>{say('optionsAloudWhy')}</p>
      <Choices
        name="captions"
        label={say('optionsAloudCaptions')}
        values={captionsAloud}
        chosen={settings.captions}
        wordOf={(value) => say(value === 'skip' ? 'optionsAloudSkip' : 'optionsAloudRead')}
        choose={(captions) => change({ captions })}
      />
      {Object.keys(settings.voices).length > 0 && (
        <p class="after">
          <button type="button" class="button edged" onClick={() => change({ voices: {} })}>
            {say('optionsAloudForget')}
          </button>
        </p>
      )}
    </Section>
  );
}
