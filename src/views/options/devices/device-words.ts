/** What is wrong with a connection, and how it stands, in words. */
import type { Answer, Kept, Problem, Status } from '../../../devices.ts';
import { say, sayCount, type WordKey, wordsLanguage } from '../../../words.ts';

const problemKeys: Readonly<Record<Problem, WordKey>> = {
  offline: 'syncOffline',
  unreachable: 'syncUnreachable',
  'unreachable-secure': 'syncUnreachableSecure',
  'no-access': 'syncNoAccess',
  'not-couchdb': 'syncNotCouch',
  'no-database': 'syncNoDatabase',
  elsewhere: 'syncElsewhere',
  'wrong-login': 'syncWrongLogin',
  forbidden: 'syncForbidden',
  'may-not-make': 'syncMayNotMake',
  server: 'syncServer',
  'too-large': 'syncServer',
  'other-content': 'syncOtherContent',
  'newer-galley': 'syncNewer',
  'wrong-passphrase': 'syncWrongPassphrase',
  'needs-passphrase': 'syncNeedsPassphrase',
  'not-encrypted': 'syncNotEncrypted',
  'disk-full': 'syncDiskFull',
  database: 'syncDatabaseFailed',
};

/** What is wrong, and what to do about it. */
export function problemWords(problem: Problem): string {
  return say(problemKeys[problem]);
}

const contentKeys = { empty: 'syncGoodEmpty', open: 'syncGoodOpen', encrypted: 'syncGoodEncrypted' } as const;

/** What a test found. */
export function answerWords(answer: Answer): string {
  if (answer.at === 'wrong') return problemWords(answer.problem);
  return [say(contentKeys[answer.content]), ...clockWords(answer.clock)].join(' ');
}

/** Enough of a smaller unit to be told in a larger one, in minutes. */
const [twoHours, twoDays] = [120, 2_880];

/** That the clocks do not agree, where they do not. */
function clockWords(ahead: number | null): string[] {
  if (ahead === null) return [];
  const minutes = Math.abs(ahead);
  const [unit, length] =
    minutes >= twoDays ? ['day', 1_440] : minutes >= twoHours ? ['hour', 60] : ['minute', 1];
  // Languages with cases have none in what is short.
  const unitDisplay = unit === 'minute' ? 'short' : 'long';
  const how = { style: 'unit', unit, unitDisplay } as const;
  return [say('syncClock', new Intl.NumberFormat(wordsLanguage(), how).format(Math.round(minutes / length)))];
}

function moment(time: string): string {
  const how = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(wordsLanguage(), how).format(new Date(time));
}

const number = (count: number): string => new Intl.NumberFormat(wordsLanguage()).format(count);

/** How it stands with other devices, a sentence each. */
export function statusWords(status: Status): string[] {
  const last = status.lastSuccess === null ? say('syncNever') : say('syncLast', moment(status.lastSuccess));
  const now = {
    waiting: [],
    busy: [say('syncBusy', number(status.sent), number(status.received))],
    paused: [say('syncPaused')],
    asks: [],
    failed: status.problem === null ? [] : [problemWords(status.problem)],
  }[status.at];
  return [
    ...now,
    last,
    ...clockWords(status.clock),
    ...(status.picturesWait ? [say('syncPicturesWait')] : []),
    ...(status.tooLarge > 0 ? [say('syncTooLarge', number(status.tooLarge))] : []),
    ...(status.unreadable > 0 ? [sayCount('syncUnreadable', status.unreadable)] : []),
  ];
}

/** The question that many deletions, or a database that lost stories, put. */
export function askWords({ why, stories, of }: NonNullable<Status['asks']>): string {
  if (why === 'missing') return say('syncMissing', number(stories), number(of));
  return sayCount('syncAsks', stories, number(of));
}

/** That the library was kept as it was. */
export function keptWords({ madeAt, stories }: Kept): string {
  return say('syncKept', moment(madeAt), number(stories));
}
