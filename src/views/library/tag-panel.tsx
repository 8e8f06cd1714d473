/** The tags of one story or several: taken away one by one, and new ones given. */
import type { JSX, Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../words.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { CloseSign } from '../parts/signs.tsx';
import { useEscape } from '../parts/use-escape.ts';
import type { Summary } from './listing.ts';
import { tagsOf } from './shelves.ts';

type Props = {
  stories: readonly Summary[];
  /** All tags that there are, to choose from. */
  known: readonly string[];
  onTag: (name: string) => void;
  onUntag: (name: string) => void;
  onClose: () => void;
};

/** The tags that the stories have, each with the way to take it away. */
function Given({ stories, onUntag }: Pick<Props, 'stories' | 'onUntag'>): JSX.Element {
  return (
    <ul>
      {tagsOf(stories).map(({ name }) => (
        <li key={name}>
          <bdi>{name}</bdi>
          <button
            type="button"
            class="button"
            aria-label={say('libraryNamed', say('libraryTagRemove'), name)}
            title={say('libraryTagRemove')}
            onClick={() => onUntag(name)}
          >
            <CloseSign />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Giving({
  known,
  onTag,
  field,
}: Pick<Props, 'known' | 'onTag'> & { field: Ref<HTMLInputElement> }): JSX.Element {
  const [name, setName] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (name.trim() !== '') onTag(name.trim());
    setName('');
  };
  return (
    <form onSubmit={submit}>
      <input
        ref={field}
        type="text"
        list="library-tags"
        value={name}
        maxLength={60}
        dir="auto"
        autocomplete="off"
        aria-label={say('libraryTagAdd')}
        placeholder={say('libraryTagAdd')}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <datalist id="library-tags">
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <button type="submit" class="button edged">
        {say('libraryTagAdd')}
      </button>
    </form>
  );
}

export function TagPanel({ stories, known, onTag, onUntag, onClose }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const place = useRef<HTMLElement>(null);
  useEscape(place, onClose);
  const untag = (name: string) => {
    onUntag(name);
    field.current?.focus();
  };
  return (
    <section class="tag-panel" ref={place} aria-label={say('libraryTags')}>
      <Given stories={stories} onUntag={untag} />
      <Giving known={known} onTag={onTag} field={field} />
      <IconButton word="guideClose" press={onClose} sign={<CloseSign />} keys="Escape" />
    </section>
  );
}
