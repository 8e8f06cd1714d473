/** In the place of a saved story: the texts that it had, and what changed from one to the next. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../article.ts';
import { type Differences, differences } from '../../differences/differences.ts';
import { say, wordsLanguage } from '../../words.ts';
import { ArticleView } from '../article-view.tsx';
import { useEscape } from '../parts/use-escape.ts';
import { usePictures } from '../parts/use-pictures.ts';
import { Comparison } from './comparison.tsx';
import { type OlderText, type Step, stepsOf, useOlderTexts, type VersionPorts } from './older-texts.ts';
import { momentWords, TextList } from './text-list.tsx';

const labelOf = ({ until }: Step): string =>
  until === null ? say('versionsAll') : say('versionsUntil', momentWords(until));

/** From change to change; the one that was gone to has the focus and is read out. */
function Walk({ place, shown }: { place: { current: HTMLElement | null }; shown: Step }): JSX.Element {
  const [at, setAt] = useState<number | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    setAt(null);
    setCount(place.current?.querySelectorAll('[data-change]').length ?? 0);
  }, [shown, place]);
  const go = (by: 1 | -1): void => {
    const next = at === null ? (by === 1 ? 0 : count - 1) : (at + by + count) % count;
    const change = place.current?.querySelectorAll<HTMLElement>('[data-change]')[next];
    change?.scrollIntoView({ block: 'center' });
    change?.focus({ preventScroll: true });
    setAt(next);
  };
  const format = new Intl.NumberFormat(wordsLanguage());
  return (
    <p class="walk">
      <button type="button" class="button edged" disabled={count === 0} onClick={() => go(-1)}>
        {say('versionsBefore')}
      </button>
      <button type="button" class="button edged" disabled={count === 0} onClick={() => go(1)}>
        {say('versionsNext')}
      </button>
      <span role="status">
        {at === null ? '' : say('libraryMatchOf', format.format(at + 1), format.format(count))}
      </span>
    </p>
  );
}

/** What changed, in a line. */
function countWords({ title, dek, counts: { added, removed, altered } }: Differences): string {
  const isSame = added + removed + altered === 0;
  if (isSame && title === null && dek === null) return say('versionsSame');
  const headline = title === null ? [] : [say('versionsHeadline')];
  const sentences = isSame ? [] : [say('versionsCounts', added, removed, altered)];
  return [...headline, ...sentences].join(' ');
}

function Changes({ step }: { step: Step }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const found = useMemo(() => differences(step.before.article, step.after), [step]);
  const { title, dek, language } = step.after;
  return (
    <div ref={place}>
      <p class="counts">{countWords(found)}</p>
      <Walk place={place} shown={step} />
      <Comparison found={found} title={title} dek={dek} language={language} />
    </div>
  );
}

/** An older text, whole, with the pictures that it had. */
function Older({ text }: { text: OlderText }): JSX.Element {
  const pictureUrl = usePictures(text.pictures);
  return (
    <>
      <p class="counts">{say('versionsOld', momentWords(text.until))}</p>
      <ArticleView article={text.article} pictureUrl={pictureUrl} />
    </>
  );
}

type ReadyProps = { steps: readonly Step[] };

function Steps({ steps }: ReadyProps): JSX.Element | null {
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState<'changes' | 'older'>('changes');
  const step = steps[at] ?? steps[0];
  if (step === undefined) return null;
  return (
    <>
      {steps.length > 1 && (
        <fieldset class="steps">
          <legend class="unseen">{say('versionsTitle')}</legend>
          {steps.map((each, index) => (
            <label key={each.until ?? ''}>
              <input type="radio" name="version" checked={index === at} onChange={() => setAt(index)} />
              {labelOf(each)}
            </label>
          ))}
        </fieldset>
      )}
      {steps.length === 1 && <p class="when">{labelOf(step)}</p>}
      <button
        type="button"
        class="button edged"
        onClick={() => setShown(shown === 'older' ? 'changes' : 'older')}
      >
        {say(shown === 'older' ? 'versionsCompare' : 'versionsRead')}
      </button>
      {shown === 'older' ? <Older key={at} text={step.before} /> : <Changes step={step} />}
    </>
  );
}

type Props = {
  storyKey: string;
  savedAt: string;
  now: Article;
  times: readonly string[];
  ports: VersionPorts;
  back: () => void;
};

export function VersionsPage({ storyKey, savedAt, now, times, ports, back }: Props): JSX.Element {
  const place = useRef<HTMLElement>(null);
  const texts = useOlderTexts(storyKey, times, ports);
  const steps = useMemo(() => (texts.at === 'ready' ? stepsOf(texts.texts, now) : []), [texts, now]);
  useEscape(place, back);
  useEffect(() => place.current?.querySelector('h1')?.focus({ preventScroll: true }), []);
  return (
    <section class="versions story" ref={place}>
      <header>
        <h1 tabIndex={-1}>{say('versionsTitle')}</h1>
        <button type="button" class="button edged" onClick={back} aria-keyshortcuts="Escape">
          {say('versionsBack')}
        </button>
      </header>
      {texts.at === 'loading' && <p role="status">{say('libraryLoading')}</p>}
      {texts.at === 'failed' && <p role="alert">{say('versionsFailed')}</p>}
      {texts.at === 'ready' && (
        <>
          <TextList texts={texts.texts} now={now} savedAt={savedAt} />
          <Steps steps={steps} />
        </>
      )}
    </section>
  );
}
