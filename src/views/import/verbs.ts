/** What the page that imports asks of others. The entry gives these; each may reject. */

/** A row that is not taken: where it stands, how it begins, and why. */
export type Refused = { file: string | null; line: number; text: string; why: RefusedWhy };
export type RefusedWhy =
  | 'broken'
  | 'no-address'
  | 'not-web'
  | 'too-long'
  | 'bad-path'
  | 'too-large'
  | 'private-address';

export type Preview = {
  at: 'read';
  format: string;
  fresh: number;
  /** How many of the new ones have no text in the file. */
  toLoad: number;
  known: number;
  /** Marks and notes in stories that are not in the file. */
  marks: number;
  refused: readonly Refused[];
  first: readonly { title: string | null; url: string }[];
  write: (signal: AbortSignal, onProgress: (share: number) => void) => Promise<Report>;
};
export type Unread = {
  at: 'unread';
  why: 'unknown' | 'empty' | 'too-large' | 'damaged' | 'too-many' | 'bomb' | 'newer';
};
/** An import that was taken back, and how many of its stories stay because they were changed since. */
export type Undone = { kept: number };
export type Report = {
  at: 'done' | 'stopped' | 'disk-full' | 'failed';
  added: number;
  merged: number;
  queued: number;
  marks: number;
  undo: () => Promise<Undone>;
};

export type FailedWhy = 'not-loaded' | 'not-there' | 'no-story' | 'too-large' | 'private-address' | 'closed';
export type QueueShown = {
  waiting: number;
  saved: number;
  failed: number;
  halt: 'asked' | 'disk-full' | 'database' | null;
  failures: readonly { id: string; title: string | null; url: string; why: FailedWhy }[];
};
/** How many pages were put into the queue, and how many lines named none. */
export type Asked = { added: number; bad: number };

export type QueueVerbs = {
  state(): Promise<QueueShown>;
  watch(onChange: () => void, signal: AbortSignal): void;
  addAddresses(text: string): Promise<Asked>;
  addTabs(): Promise<Asked>;
  pause(): Promise<void>;
  goOn(): Promise<void>;
  cancel(): Promise<void>;
  retry(): Promise<void>;
  forget(): Promise<void>;
};

/** The headlines of a page that leads to many stories. */
export type FrontShown = { host: string; headlines: readonly { url: string; title: string }[] };
export type FrontVerbs = {
  load(): Promise<FrontShown | null>;
  save(urls: readonly string[]): Promise<Asked>;
};

/** An import that can still be taken back. */
export type PastImport = {
  id: string;
  at: string;
  from: string;
  added: number;
  merged: number;
  queued: number;
  marks: number;
};
export type PastVerbs = {
  /** Those of the last 30 days, the last first. */
  all(): Promise<readonly PastImport[]>;
  undo(id: string): Promise<Undone>;
};

export type ImportVerbs = {
  past: PastVerbs;
  /** Null where the page was not opened for a front. */
  front: FrontVerbs | null;
  read(file: Blob, signal: AbortSignal): Promise<Preview | Unread>;
  queue: QueueVerbs;
};
