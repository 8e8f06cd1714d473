/** What the page that imports says. */
import { say, sayCount, type WordKey, wordsLanguage } from '../../words.ts';
import type {
  FailedWhy,
  PastImport,
  QueueShown,
  Refused,
  RefusedWhy,
  Report,
  Undone,
  Unread,
} from './verbs.ts';

/** What services call themselves is the same in every language. */
const names: Readonly<Record<string, string>> = {
  galley: 'Galley',
  'pocket-csv': 'Pocket',
  'pocket-html': 'Pocket',
  instapaper: 'Instapaper',
  omnivore: 'Omnivore',
  wallabag: 'wallabag',
  readwise: 'Readwise Reader',
  matter: 'Matter',
  karakeep: 'Karakeep',
  raindrop: 'Raindrop.io',
};

/** The name of a format. */
export function formatName(format: string): string {
  return names[format] ?? say('importBookmarks');
}

/** All services whose files are known, as one line. */
export function knownServices(): string {
  const all = [...new Set(Object.values(names)), say('importBookmarks')];
  return new Intl.ListFormat(wordsLanguage(), { type: 'conjunction' }).format(all);
}

const unreads: Readonly<Record<Unread['why'], WordKey>> = {
  unknown: 'importUnknown',
  empty: 'importEmpty',
  'too-large': 'importLarge',
  'too-many': 'importLarge',
  damaged: 'importDamaged',
  bomb: 'importDamaged',
  newer: 'importNewer',
};

/** Why a file was not read. */
export function unreadWords(why: Unread['why']): string {
  return say(unreads[why]);
}

const refusals: Readonly<Record<RefusedWhy, WordKey>> = {
  broken: 'importWhyBroken',
  'no-address': 'importWhyNoAddress',
  'not-web': 'importWhyNotWeb',
  'too-long': 'importWhyLong',
  'bad-path': 'importWhyPath',
  'too-large': 'importWhyLarge',
  'private-address': 'queueWhyPrivate',
};

/** Why a row was not taken. */
export function refusedWords(why: RefusedWhy): string {
  return say(refusals[why]);
}

/** Where a row stands. */
export function placeWords({ file, line }: Refused): string {
  const place = line > 0 ? say('importLine', line) : '';
  return [file ?? '', place].filter((part) => part !== '').join(' · ');
}

const failures: Readonly<Record<FailedWhy, WordKey>> = {
  'not-loaded': 'queueWhyNotLoaded',
  'not-there': 'queueWhyNotThere',
  'no-story': 'queueWhyNoStory',
  'too-large': 'importWhyLarge',
  'private-address': 'queueWhyPrivate',
  closed: 'queueWhyClosed',
};

/** Why a page could not be had. */
export function failedWords(why: FailedWhy): string {
  return say(failures[why]);
}

const ends: Readonly<Record<Report['at'], WordKey | null>> = {
  done: null,
  stopped: 'importStopped',
  'disk-full': 'importNoRoom',
  failed: 'importFailed',
};

/** How an import ended, where it did not go as it should. */
export function endWords(at: Report['at']): string | null {
  const key = ends[at];
  return key === null ? null : say(key);
}

/** What an import did, as one line. */
export function doneWords({ added, merged, queued, marks }: Omit<PastImport, 'id' | 'at' | 'from'>): string {
  const parts = [
    added > 0 ? sayCount('importAdded', added) : '',
    merged > 0 ? sayCount('importMerged', merged) : '',
    queued > 0 ? sayCount('importQueued', queued) : '',
    marks > 0 ? say('importMarks', marks) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** That an import was taken back, and what of it stays. */
export function undoneWords({ kept }: Undone): string {
  return kept === 0 ? say('importUndone') : `${say('importUndone')} ${sayCount('importKept', kept)}`;
}

const halts = { asked: 'queuePaused', 'disk-full': 'queueNoRoom', database: 'queueNoWriting' } as const;

/** Why nothing is loaded for the time being. */
export function haltWords(halt: QueueShown['halt']): string | null {
  return halt === null ? null : say(halts[halt]);
}
