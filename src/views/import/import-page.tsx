/** The page that imports: files of other services, and pages that are to be loaded and saved. */
import type { JSX } from 'preact';
import { say } from '../../words.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { FilePart } from './file-part.tsx';
import { FrontPart } from './front-part.tsx';
import { PastImports } from './past-imports.tsx';
import { QueuePart } from './queue-part.tsx';
import type { ImportVerbs } from './verbs.ts';

export function ImportPage({ verbs }: { verbs: ImportVerbs }): JSX.Element {
  return (
    <OwnPage title="importTitle">
      {verbs.front !== null && <FrontPart verbs={verbs.front} />}
      <section aria-label={say('importTitle')}>
        <FilePart verbs={verbs} />
      </section>
      <PastImports verbs={verbs.past} />
      <section aria-labelledby="queue">
        <h2 id="queue">{say('queueTitle')}</h2>
        <QueuePart verbs={verbs.queue} />
      </section>
    </OwnPage>
  );
}
