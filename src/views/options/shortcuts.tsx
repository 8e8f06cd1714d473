/** The keys that work, as the browser granted them, and how to change them. */
import { Fragment, type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { say } from '../../words.ts';
import { Section } from './section.tsx';
import { isAnyMissing, type ShortcutRow, shortcutRows } from './shortcut-table.ts';
import { useAnswer } from './use-answer.ts';
import type { OptionsVerbs } from './verbs.ts';

/** Asks again whenever the person comes back, for shortcuts are changed elsewhere. */
function useCommands(commands: OptionsVerbs['commands']) {
  const [answer, again] = useAnswer(commands);
  useEffect(() => {
    const ending = new AbortController();
    addEventListener('focus', again, { signal: ending.signal });
    return () => ending.abort();
  }, [again]);
  return answer;
}

function Keys({ keys }: { keys: readonly string[] }): JSX.Element {
  return (
    <span class="keys">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

function Granted({ rows }: { rows: readonly ShortcutRow[] }): JSX.Element {
  return (
    <dl class="pairs">
      {rows.map(({ name, does, keys }) => (
        <div key={name}>
          <dt>{does}</dt>
          <dd>{keys === null ? <em>{say('optionsShortcutsNone')}</em> : <Keys keys={keys} />}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Keys of the library page. They are the page's own, so no browser can withhold them. */
const own = [
  { does: 'optionsShortcutsLibraryMove', ways: [['↑'], ['↓'], ['K'], ['J']] },
  { does: 'optionsShortcutsLibraryOpen', ways: [['Enter']] },
  { does: 'optionsShortcutsLibraryBack', ways: [['Esc']] },
  { does: 'optionsShortcutsLibraryRemove', ways: [['Delete']] },
  { does: 'optionsShortcutsLibraryUndo', ways: [['Ctrl', 'Z']] },
] as const;

function InLibrary(): JSX.Element {
  return (
    <>
      <h3>{say('optionsShortcutsLibrary')}</h3>
      <dl class="pairs">
        {own.map(({ does, ways }) => (
          <div key={does}>
            <dt>{say(does)}</dt>
            <dd>
              {ways.map((keys) => (
                <Fragment key={keys[0]}>
                  <Keys keys={keys} />{' '}
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function Shortcuts({ verbs }: { verbs: OptionsVerbs }): JSX.Element {
  const answer = useCommands(verbs.commands);
  const rows = answer.at === 'given' ? shortcutRows(answer.value, say('optionsShortcutsPopup')) : [];
  const { openShortcuts } = verbs;
  return (
    <Section id="shortcuts" title={say('optionsShortcuts')}>
      {answer.at === 'failed' && <p role="alert">{say('optionsShortcutsFailed')}</p>}
      <Granted rows={rows} />
      {isAnyMissing(rows) && <p role="note">{say('optionsShortcutsNoneWhy')}</p>}
      {openShortcuts === null ? (
        <p>{say('optionsShortcutsChangeHow')}</p>
      ) : (
        <button type="button" class="button edged" onClick={() => void openShortcuts()}>
          {say('optionsShortcutsChange')}
        </button>
      )}
      <InLibrary />
    </Section>
  );
}
