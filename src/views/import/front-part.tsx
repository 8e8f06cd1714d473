/** The headlines of a front page, to choose from: by press, or with the arrows, the space bar and Enter. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say, sayCount } from '../../words.ts';
import type { FrontShown, FrontVerbs } from './verbs.ts';

/** Moves the focus among the boxes of a list. */
function step(event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const list = event.currentTarget;
  if (by === undefined || !(list instanceof HTMLElement)) return;
  const boxes = [...list.querySelectorAll('input')];
  const at = boxes.findIndex((box) => box === document.activeElement);
  boxes[at + by]?.focus();
  event.preventDefault();
}

type ListProps = { front: FrontShown; save: (urls: readonly string[]) => void };

function Headlines({ front, save }: ListProps): JSX.Element {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const all = front.headlines.map(({ url }) => url);
  const toggle = (url: string): void => {
    const next = new Set(chosen);
    if (!next.delete(url)) next.add(url);
    choose(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save([...chosen]);
      }}
    >
      <label class="all">
        <input
          type="checkbox"
          checked={chosen.size === all.length}
          onChange={() => choose(new Set(chosen.size === all.length ? [] : all))}
        />
        {say('frontAll')}
      </label>
      <ul class="front" onKeyDown={step}>
        {front.headlines.map(({ url, title }) => (
          <li key={url}>
            <label>
              <input type="checkbox" checked={chosen.has(url)} onChange={() => toggle(url)} />
              <bdi>{title}</bdi>
            </label>
          </li>
        ))}
      </ul>
      <button type="submit" class="button strong" disabled={chosen.size === 0}>
        {sayCount('frontSave', chosen.size)}
      </button>
    </form>
  );
}

export function FrontPart({ verbs }: { verbs: FrontVerbs }): JSX.Element | null {
  const [front, setFront] = useState<FrontShown | 'none' | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    verbs.load().then(
      (found) => setFront(found === null || found.headlines.length === 0 ? 'none' : found),
      () => setFront('none'),
    );
  }, [verbs]);
  if (front === null) return null;
  if (front === 'none') return <p role="status">{say('frontNone')}</p>;
  const save = (urls: readonly string[]): void => {
    verbs.save(urls).then(
      ({ added }) => setSaid(sayCount('importQueued', added)),
      () => setSaid(say('importFailed')),
    );
  };
  return (
    <section aria-labelledby="front">
      <h2 id="front">{say('frontTitle', front.host)}</h2>
      <Headlines front={front} save={save} />
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}
