/** What Galley may see, in plain words, and whether the browser lets it. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { Section } from './section.tsx';
import { useAnswer } from './use-answer.ts';
import type { OptionsVerbs } from './verbs.ts';

const may = [
  { what: 'optionsMaySites', why: 'optionsMaySitesWhy' },
  { what: 'optionsMayStorage', why: 'optionsMayStorageWhy' },
  { what: 'optionsMayMenu', why: 'optionsMayMenuWhy' },
] as const;

/** Whether sites may be read, how the last asking ended, and the way to ask. */
function useAccess({ hasAccess, askAccess, watchAccess }: OptionsVerbs) {
  const [answer, again] = useAnswer(hasAccess);
  const [asked, setAsked] = useState<'not-yet' | 'refused'>('not-yet');
  useEffect(() => {
    const ending = new AbortController();
    watchAccess(again, ending.signal);
    return () => ending.abort();
  }, [again, watchAccess]);
  const ask = () => {
    const end = (isGiven: boolean) => {
      setAsked(isGiven ? 'not-yet' : 'refused');
      again();
    };
    askAccess().then(end, () => end(false));
  };
  return { answer, asked, ask };
}

function Access({ verbs }: { verbs: OptionsVerbs }): JSX.Element {
  const { answer, asked, ask } = useAccess(verbs);
  const isGiven = answer.at === 'given' && answer.value;
  return (
    <div class="access">
      <h3>{say('optionsAccess')}</h3>
      <p role="status">
        {answer.at !== 'waiting' && say(isGiven ? 'optionsAccessGiven' : 'optionsAccessMissing')}
      </p>
      {answer.at !== 'waiting' && !isGiven && (
        <>
          <button type="button" class="button edged" onClick={ask}>
            {say('optionsAccessAsk')}
          </button>
          {asked === 'refused' && <p role="alert">{say('optionsAccessRefused')}</p>}
        </>
      )}
    </div>
  );
}

export function Permissions({ verbs }: { verbs: OptionsVerbs }): JSX.Element {
  return (
    <Section id="may" title={say('optionsMay')}>
      <p class="promise">{say('optionsMayNever')}</p>
      <dl class="reasons">
        {may.map(({ what, why }) => (
          <div key={what}>
            <dt>{say(what)}</dt>
            <dd>{say(why)}</dd>
          </div>
        ))}
      </dl>
      <Access verbs={verbs} />
    </Section>
  );
}
