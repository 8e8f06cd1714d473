/** The page that imports: wiring only. */
import { render } from 'preact';
import { readSettings, watchSettings } from '../settings/keeping.ts';
import { parseSettings, type Settings } from '../settings.ts';
import '../views/theme.css';
import '../views/parts/parts.css';
import '../views/parts/own-page.css';
import '../views/import/import.css';
import { ImportPage } from '../views/import/import-page.tsx';
import { dress } from '../views/parts/dress.ts';
import { markWords, say } from '../words.ts';
import { frontOf } from './front-page.ts';
import { readFile } from './import-file.ts';
import { queueVerbs } from './import-queue.ts';
import { ownLibrary } from './own-library.ts';

const library = ownLibrary();
const queue = queueVerbs(library);
const frontTab = new URLSearchParams(location.search).get('front');
const front = {
  load: () => frontOf(Number(frontTab)),
  save: (urls: readonly string[]) => queue.addAddresses(urls.join('\n')),
};
const verbs = {
  front: frontTab === null ? null : front,
  read: (file: Blob, signal: AbortSignal) => readFile(library, file, signal),
  queue,
  past: { all: () => library.imports(), undo: (id: string) => library.undoImport(id) },
};
const place = document.querySelector('#import');
const whileOpen = new AbortController();

function wear(settings: Settings): void {
  dress(document.documentElement, settings);
}

markWords(document.documentElement);
document.title = say('importPageTitle');
wear(await readSettings().catch(() => parseSettings(null)));
watchSettings(wear, whileOpen.signal);
if (place !== null) render(<ImportPage verbs={verbs} />, place);
