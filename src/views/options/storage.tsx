/** How much room the library takes, and whether the browser keeps it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say, wordsLanguage } from '../../words.ts';
import { LibraryCheck } from './library-check.tsx';
import { Section } from './section.tsx';
import { sizeInWords } from './sizes.ts';
import { useAnswer } from './use-answer.ts';
import type { OptionsVerbs, StorageReport } from './verbs.ts';

function usage({ used, free, pictures }: StorageReport): string {
  if (used === null) return say('optionsStorageUnknown');
  const size = (bytes: number) => sizeInWords(bytes, wordsLanguage());
  const taken = say('optionsStorageUsed', size(used));
  const shown = pictures === null || pictures === 0 ? [] : [say('optionsStorageParts', size(pictures))];
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

export function Storage({ verbs }: { verbs: OptionsVerbs }): JSX.Element {
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
      <p class="after">
        <a href="import.html">{say('importLink')}</a>
      </p>
      {asked === 'refused' && <p role="alert">{say('optionsStorageRefused')}</p>}
      <LibraryCheck verbs={verbs} />
    </Section>
  );
}
