/** The stories to be loaded: what waits, what was saved, what could not be had and why. */
import type { JSX } from 'preact';
import { say, sayCount } from '../../words.ts';
import { Ask } from './ask.tsx';
import { failedWords, haltWords } from './import-words.ts';
import { useQueue } from './use-queue.ts';
import type { QueueShown, QueueVerbs } from './verbs.ts';

function Running({ queue, verbs }: { queue: QueueShown; verbs: QueueVerbs }): JSX.Element {
  const { waiting, saved, failed, halt } = queue;
  const whole = waiting + saved + failed;
  const counts = [sayCount('queueLeft', waiting), sayCount('queueSaved', saved)].join(' · ');
  return (
    <div class="work">
      <p>
        {counts} {haltWords(halt)}
      </p>
      <progress aria-label={say('queueTitle')} max={whole} value={whole - waiting} />
      <div class="ways">
        <button
          type="button"
          class="button edged"
          onClick={() => void (halt === null ? verbs.pause() : verbs.goOn())}
        >
          {say(halt === null ? 'queuePause' : 'queueGoOn')}
        </button>
        <button type="button" class="button edged" onClick={() => void verbs.cancel()}>
          {say('queueCancel')}
        </button>
      </div>
    </div>
  );
}

function Failures({ queue, verbs }: { queue: QueueShown; verbs: QueueVerbs }): JSX.Element {
  return (
    <details class="failures">
      <summary>{sayCount('queueFailed', queue.failed)}</summary>
      <ul>
        {queue.failures.map(({ id, title, url, why }) => (
          <li key={id}>
            <a href={url} target="_blank" rel="noopener noreferrer nofollow">
              <bdi>{title ?? url}</bdi>
            </a>
            <span class="quiet">{failedWords(why)}</span>
          </li>
        ))}
      </ul>
      <div class="ways">
        <button type="button" class="button edged" onClick={() => void verbs.retry()}>
          {say('libraryRetry')}
        </button>
        <button type="button" class="button edged" onClick={() => void verbs.forget()}>
          {say('queueForget')}
        </button>
      </div>
    </details>
  );
}

export function QueuePart({ verbs }: { verbs: QueueVerbs }): JSX.Element {
  const queue = useQueue(verbs);
  return (
    <>
      <p>{say('queueHow')}</p>
      {queue !== null && queue.waiting > 0 && <Running queue={queue} verbs={verbs} />}
      {queue !== null && queue.waiting === 0 && queue.saved > 0 && (
        <p role="status">{sayCount('queueSaved', queue.saved)}</p>
      )}
      {queue !== null && queue.failed > 0 && <Failures queue={queue} verbs={verbs} />}
      <Ask verbs={verbs} />
    </>
  );
}
