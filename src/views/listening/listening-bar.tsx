/** The quiet bar below the story while somebody listens. */
import type { JSX } from 'preact';
import { type Settings, speeds } from '../../settings.ts';
import { say, type WordKey, wordsLanguage } from '../../words.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { CloseSign } from '../parts/signs.tsx';
import type { ListenAct, Listening } from './listen-ports.ts';
import { primaryOf } from './sentences.ts';
import { BackSign, OnSign, PauseSign, PlaySign } from './signs.tsx';
import { shownVoices, type Voice } from './voices.ts';

type Verbs = { act: (act: ListenAct) => void; change: (change: Partial<Settings>) => void };
type Props = { listening: Listening | null; settings: Settings } & Verbs;

const speedWords = (speed: number): string =>
  say('listenSpeedOf', new Intl.NumberFormat(wordsLanguage()).format(speed));

function SpeedChoice({ settings, change }: Pick<Props, 'settings' | 'change'>): JSX.Element {
  return (
    <select
      aria-label={say('listenSpeed')}
      title={say('listenSpeed')}
      value={String(settings.speed)}
      onChange={({ currentTarget }) => {
        const speed = speeds.find((each) => String(each) === currentTarget.value);
        if (speed !== undefined) change({ speed });
      }}
    >
      {speeds.map((speed) => (
        <option key={speed} value={String(speed)}>
          {speedWords(speed)}
        </option>
      ))}
    </select>
  );
}

function VoiceGroup({ label, voices }: { label: string; voices: readonly Voice[] }): JSX.Element | null {
  if (voices.length === 0) return null;
  return (
    <optgroup label={label}>
      {voices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

function VoiceChoice({
  listening,
  settings,
  change,
}: Omit<Props, 'listening' | 'act'> & { listening: Listening }) {
  const { voices, voice, language } = listening;
  const shown = shownVoices(voices, language, voice);
  if (shown.length === 0) return null;
  return (
    <select
      class="voice-choice"
      aria-label={say('listenVoice')}
      title={say('listenVoice')}
      value={voice?.id ?? ''}
      onChange={({ currentTarget }) =>
        change({ voices: { ...settings.voices, [primaryOf(language)]: currentTarget.value } })
      }
    >
      {voice === null && <option value="">{say('listenVoice')}</option>}
      <VoiceGroup label={say('listenVoiceHere')} voices={shown.filter(({ isLocal }) => isLocal)} />
      <VoiceGroup label={say('listenVoiceAway')} voices={shown.filter(({ isLocal }) => !isLocal)} />
    </select>
  );
}

function noVoiceWords({ voices, language }: Listening): string {
  if (voices.length === 0) return say('listenNoVoices');
  const name = new Intl.DisplayNames([wordsLanguage()], { type: 'language' }).of(language) ?? language;
  const none = say('listenNoVoice', name);
  return shownVoices(voices, language, null).length === 0 ? none : `${none} ${say('listenNoVoiceAway')}`;
}

/** What there is to know beyond the controls; '' where there is nothing. */
function wordsOf(listening: Listening): string {
  const { telling, voice } = listening;
  if (telling.at === 'stuck' && telling.why === 'no-voice') return noVoiceWords(listening);
  if (telling.at === 'stuck') return say(telling.why === 'refused' ? 'listenRefused' : 'listenSilent');
  return voice?.isLocal === false ? say('listenAway') : '';
}

/** The line below the controls, and the ways that are open only now. */
function Notes({ listening, act }: { listening: Listening } & Pick<Verbs, 'act'>): JSX.Element {
  const words = wordsOf(listening);
  const way = (word: WordKey, to: 'return' | 'restart'): JSX.Element => (
    <button type="button" class="button edged" onClick={() => act({ at: 'listen', to })}>
      {say(word)}
    </button>
  );
  return (
    <>
      <div class="listening-ways">
        {listening.begun === 'where-it-stopped' && way('listenFromStart', 'restart')}
        {listening.following === 'away' && way('listenReturn', 'return')}
      </div>
      <p role="status" class="listening-words">
        {words}
      </p>
    </>
  );
}

/** Nothing while nobody listens. The marks of what is said lie in the layer beside the bar. */
export function ListeningBar({ listening, settings, act, change }: Props): JSX.Element | null {
  if (listening === null) return null;
  const isTelling = listening.telling.at === 'telling';
  const skip = (by: 1 | -1) => () => act({ at: 'listen', to: 'skip', over: 'sentence', by });
  return (
    <>
      <div class="voice-marks" aria-hidden="true" />
      <section class="listening" aria-label={say('listenBar')}>
        <div class="listening-controls">
          <IconButton word="listenBack" sign={<BackSign />} press={skip(-1)} />
          <IconButton
            word={isTelling ? 'listenPause' : 'listenPlay'}
            sign={isTelling ? <PauseSign /> : <PlaySign />}
            press={() => act({ at: 'listen', to: 'toggle' })}
          />
          <IconButton word="listenOn" sign={<OnSign />} press={skip(1)} />
          <SpeedChoice settings={settings} change={change} />
          <VoiceChoice listening={listening} settings={settings} change={change} />
          <IconButton
            word="listenClose"
            sign={<CloseSign />}
            press={() => act({ at: 'listen', to: 'close' })}
          />
        </div>
        <Notes listening={listening} act={act} />
      </section>
    </>
  );
}
