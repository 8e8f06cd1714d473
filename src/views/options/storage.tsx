/** How much room the library takes, and whether the browser keeps it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { pictureWishes, type Settings } from '../../settings.ts';
import { say, wordsLanguage } from '../../words.ts';
import { Choices } from '../parts/choices.tsx';
import { AsideLibraries } from './aside-libraries.tsx';
import { BeforeMigration } from './before-migration.tsx';
import { LibraryCheck } from './library-check.tsx';
import { PictureLimit } from './picture-limit.tsx';
import { Section } from './section.tsx';
import { sizeInWords } from './sizes.ts';
import { useAnswer } from './use-answer.ts';
import type { OptionsVerbs, StorageReport } from './verbs.ts';

function usage({ used, free, parts }: StorageReport): string {
  if (used === null) return say('optionsStorageUnknown');
  const size = (bytes: number) => sizeInWords(bytes, wordsLanguage());
  const taken = say('optionsStorageUsed', size(used));
  const shown =
    parts === null || Object.values(parts).every((part) => part === 0)
      ? []
      : [
          say(
            'optionsStorageParts',
            size(parts.pictures),
            size(parts.texts),
            size(parts.older),
            size(parts.search),
          ),
        ];
  const left = free === null ? [] : [say('optionsStorageFree', size(free))];
  return [taken, ...shown, ...left].join(' ');
}

function Report({ report, ask }: { report: StorageReport; ask: () => void }): JSX.Element {
  return (
    <>
      <p>{usage(report)}</p>
      <p role="status">{say(report.kept ? 'optionsStorageKept' : 'optionsStorageLoose')}</p>
      {!report.kept && (
        <button type="button" class="button edged" onClick={ask}>
          {say('optionsStorageAsk')}
        </button>
      )}
    </>
  );
}

/** Which pictures are kept from now on; those of stories that are saved already stay. */
function PicturesKept({ settings, change }: Omit<Props, 'verbs'>): JSX.Element {
  return (
    <Choices
      name="pictures"
      label={say('optionsPictures')}
      values={pictureWishes}
      chosen={settings.pictures}
      wordOf={(wish) => say(wishWords[wish])}
      choose={(pictures) => change({ pictures })}
    />
  );
}

const wishWords = {
  all: 'optionsPicturesAll',
  lead: 'optionsPicturesLead',
  none: 'optionsPicturesNone',
} as const;

type Props = { settings: Settings; change: (change: Partial<Settings>) => void; verbs: OptionsVerbs };

export function Storage({ settings, change, verbs }: Props): JSX.Element {
  const [answer, again] = useAnswer(verbs.storage);
  const [asked, setAsked] = useState<'not-yet' | 'refused'>('not-yet');
  const ask = () => {
    const end = (isKept: boolean) => {
      setAsked(isKept ? 'not-yet' : 'refused');
      again();
    };
    verbs.keepStorage().then(end, () => end(false));
  };
  return (
    <Section id="storage" title={say('optionsStorage')}>
      {answer.at === 'failed' && <p role="alert">{say('optionsStorageUnknown')}</p>}
      {answer.at === 'given' && <Report report={answer.value} ask={ask} />}
      <PicturesKept settings={settings} change={change} />
      <PictureLimit
        verbs={verbs.room}
        taken={answer.at === 'given' ? (answer.value.parts?.pictures ?? 0) : 0}
      />
      <p class="after">
        <a href="import.html">{say('importLink')}</a>
      </p>
      {asked === 'refused' && <p role="alert">{say('optionsStorageRefused')}</p>}
      <LibraryCheck verbs={verbs} />
      <BeforeMigration verbs={verbs.before} />
      <AsideLibraries verbs={verbs.aside} />
    </Section>
  );
}
