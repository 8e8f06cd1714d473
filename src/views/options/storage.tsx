/** How much room the library takes, and whether the browser keeps it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say, wordsLanguage } from '../../words.ts';
import { Section } from './section.tsx';
import { sizeInWords } from './sizes.ts';
import { useAnswer } from './use-answer.ts';
import type { OptionsVerbs, StorageReport } from './verbs.ts';

function usage({ used, free }: StorageReport): string {
  if (used === null) return say('optionsStorageUnknown');
  const size = (bytes: number) => sizeInWords(bytes, wordsLanguage());
  const taken = say('optionsStorageUsed', size(used));
  return free === null ? taken : `${taken} ${say('optionsStorageFree', size(free))}`;
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
      {asked === 'refused' && <p role="alert">{say('optionsStorageRefused')}</p>}
    </Section>
  );
}
