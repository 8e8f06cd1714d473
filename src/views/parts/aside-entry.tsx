/** One entry of the ledger: what it says, all of it on demand, and what can be done with it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SetAside } from '../../article.ts';
import { say } from '../../words.ts';
import { Blocks } from '../article/blocks.tsx';
import { Pictures, type PictureUrl } from '../article/pictures.ts';
import { asideText, isToldByWords } from './aside-words.ts';
import { RememberButton } from './remember-button.tsx';
import { ruleFor } from './site-rules.ts';
import type { Part } from './story-parts.ts';
import type { Parts } from './use-parts.ts';

/** The whole of an entry; its pictures are asked for only when somebody wants to see it. */
function Whole({ entry, pictureUrl }: { entry: SetAside; pictureUrl: PictureUrl }): JSX.Element {
  const [shown, setShown] = useState<'open' | 'shut'>('shut');
  return (
    <details
      class="aside-whole"
      onToggle={({ currentTarget }) => setShown(currentTarget.open ? 'open' : 'shut')}
    >
      <summary>{asideText(entry) || say('asideNoWords')}</summary>
      {shown === 'open' && (
        <Pictures.Provider value={pictureUrl}>
          <div class="story" dir="auto">
            <Blocks blocks={entry.blocks} />
          </div>
        </Pictures.Provider>
      )}
    </details>
  );
}

type Props = {
  part: Part;
  entry: SetAside;
  state: Parts;
  pictureUrl: PictureUrl;
  /** Moves the part and shows where it went. */
  toggle: () => void;
};

/** What an entry says, and its ways: put back or set aside again, once or always for the site. */
export function AsideEntry({ part, entry, state, pictureUrl, toggle }: Props): JSX.Element {
  const { where } = state.standingOf(part);
  const canRemember = state.site !== null && ruleFor('keep', part, state.parts) !== null;
  return (
    <li dir="auto" data-where={where}>
      {isToldByWords(entry) ? (
        <p class="aside-text">{asideText(entry) || say('asideNoWords')}</p>
      ) : (
        <Whole entry={entry} pictureUrl={pictureUrl} />
      )}
      <span class="aside-ways">
        {canRemember && <RememberButton part={part} state={state} look="quiet" />}
        <button type="button" class="button edged" onClick={toggle}>
          {say(where === 'story' ? 'asideTakeOut' : 'asidePutBack')}
        </button>
      </span>
    </li>
  );
}
