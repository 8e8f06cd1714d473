/** The check of the library: it mends what it finds, and hands over what it could not. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say, sayCount } from '../../words.ts';
import { CheckFindings } from './check-findings.tsx';
import { download } from './download.ts';
import type { CheckReport, LibraryVerbs } from './verbs.ts';

type Check = { at: 'idle' | 'busy' | 'failed' } | { at: 'done'; report: CheckReport };

/** What was checked and what was found, a sentence each. */
function reportWords({ stories, mended, apart }: CheckReport): string {
  const checked = sayCount('optionsCheckDone', stories);
  if (mended === 0 && apart === 0) return `${checked} ${say('optionsCheckGood')}`;
  const found = [
    mended > 0 ? sayCount('optionsCheckMended', mended) : '',
    apart > 0 ? sayCount('optionsCheckApart', apart) : '',
  ];
  return [checked, ...found].filter(Boolean).join(' ');
}

function wordsOf(check: Check): string {
  if (check.at === 'done') return reportWords(check.report);
  if (check.at === 'busy') return say('optionsCheckBusy');
  return check.at === 'failed' ? say('optionsCheckFailed') : '';
}

export function LibraryCheck({ verbs }: { verbs: LibraryVerbs }): JSX.Element {
  const [check, setCheck] = useState<Check>({ at: 'idle' });
  const failed = () => setCheck({ at: 'failed' });
  const start = () => {
    setCheck({ at: 'busy' });
    verbs.checkLibrary().then((report) => setCheck({ at: 'done', report }), failed);
  };
  const hand = () => {
    verbs.apartText().then((text) => download(text, 'galley-damaged.json'), failed);
  };
  return (
    <>
      <div class="ways">
        <button type="button" class="button edged" onClick={start} disabled={check.at === 'busy'}>
          {say('optionsCheck')}
        </button>
        {check.at === 'done' && check.report.kept > 0 && (
          <button type="button" class="button edged" onClick={hand}>
            {say('optionsCheckFile')}
          </button>
        )}
      </div>
      <p role="status" class="check-said">
        {wordsOf(check)}
      </p>
      {check.at === 'done' && <CheckFindings found={check.report.found} />}
    </>
  );
}
