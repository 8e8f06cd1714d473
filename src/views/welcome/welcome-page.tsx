/** What Galley is and how it is used, on one screen, with the keys that this browser granted. */
import type { JSX } from 'preact';
import { say, type WordKey } from '../../words.ts';
import { type Command, keysOf } from '../options/shortcut-table.ts';

type Props = {
  commands: readonly Command[];
  /** Opens the browser's own page for shortcuts; null where it has no way to open it. */
  openShortcuts: (() => Promise<void>) | null;
};

function Keys({ commands, name }: { commands: readonly Command[]; name: string }): JSX.Element {
  const keys = keysOf(commands.find((command) => command.name === name)?.shortcut ?? '');
  if (keys.length === 0) return <em>{say('welcomeNoKeys')}</em>;
  return (
    <span class="keys">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

function Change({ openShortcuts }: Pick<Props, 'openShortcuts'>): JSX.Element {
  if (openShortcuts === null) return <p>{say('optionsShortcutsChangeHow')}</p>;
  return (
    <button type="button" class="button edged" onClick={() => void openShortcuts()}>
      {say('optionsShortcutsChange')}
    </button>
  );
}

function Use({ commands, openShortcuts }: Props): JSX.Element {
  return (
    <section aria-labelledby="use">
      <h2 id="use">{say('welcomeUse')}</h2>
      <dl class="pairs">
        <div>
          <dt>{say('welcomeRead')}</dt>
          <dd>
            <Keys commands={commands} name="toggle-reader" />
          </dd>
        </div>
        <div>
          <dt>{say('welcomeSave')}</dt>
          <dd>
            <Keys commands={commands} name="save-story" />
          </dd>
        </div>
      </dl>
      <Change openShortcuts={openShortcuts} />
      <p class="hint">{say('welcomeTry')}</p>
    </section>
  );
}

const reasons: readonly (readonly [WordKey, WordKey])[] = [
  ['welcomeSeesPages', 'welcomeSeesPagesWhy'],
  ['welcomeSeesPictures', 'welcomeSeesPicturesWhy'],
  ['welcomeKeeps', 'welcomeKeepsWhy'],
  ['welcomeNever', 'welcomeNeverWhy'],
];

function Sees(): JSX.Element {
  return (
    <section aria-labelledby="sees">
      <h2 id="sees">{say('welcomeSees')}</h2>
      <dl class="reasons">
        {reasons.map(([what, why]) => (
          <div key={what}>
            <dt>{say(what)}</dt>
            <dd>{say(why)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function WelcomePage(props: Props): JSX.Element {
  return (
    <main>
      <header>
        <h1>{say('welcomeTitle')}</h1>
        <p class="lead">{say('welcomeLead')}</p>
      </header>
      <div class="columns">
        <Use {...props} />
        <Sees />
      </div>
      <p class="ways">
        <a class="button edged" href="options.html">
          {say('optionsTitle')}
        </a>
        <a class="button edged" href="library.html">
          {say('libraryTitle')}
        </a>
      </p>
    </main>
  );
}
