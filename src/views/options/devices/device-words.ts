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
  const found = say(contentKeys[answer.content]);
  if (answer.clock === null) return found;
  const minutes = new Intl.NumberFormat(wordsLanguage()).format(Math.abs(answer.clock));
  return `${found} ${say('syncClock', minutes)}`;
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
