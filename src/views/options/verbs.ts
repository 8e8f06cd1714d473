/** What the options page asks of the browser. The entry gives these; each may reject. */
import type { MarkDraft, MarkedStory, MarkInStory } from '../../marks.ts';
import type { Rule } from '../../settings/rules.ts';
import type { AsideVerbs } from './aside-libraries.tsx';
import type { BackupVerbs } from './backup.tsx';
import type { BeforeVerbs } from './before-migration.tsx';
import type { DeviceVerbs } from './devices/device-verbs.ts';
import type { RoomVerbs } from './picture-limit.tsx';
import type { Command } from './shortcut-table.ts';

/** Bytes; null where the browser does not tell. `kept` is the promise not to clear them when the disk is full. */
export type StorageReport = {
  used: number | null;
  free: number | null;
  /** What of it is taken by what, in bytes; null where the library cannot tell. */
  parts: { pictures: number; texts: number; older: number; search: number } | null;
  kept: boolean;
};

/** How many stories were checked, and how many records were mended or set apart; `kept` counts those of all checks. */
export type CheckReport = {
  stories: number;
  mended: number;
  apart: number;
  kept: number;
  /** All that was found, in the order in which it was looked for. */
  found: readonly CheckFinding[];
};

/** What was wrong with which story, and what was done. */
export type CheckFinding = {
  /** Null where it belongs to no story, or to one that cannot be told any more. */
  title: string | null;
  what: 'entry' | 'text' | 'picture' | 'beside' | 'version' | 'marks' | 'other';
  fate: 'mended' | 'set-apart' | 'removed' | 'left';
};

export type LibraryVerbs = {
  /** Checks the library and mends what it finds. */
  checkLibrary(): Promise<CheckReport>;
  /** What could not be mended, as the text of a file. */
  apartText(): Promise<string>;
};

/** How a file of settings was read, and the way back. */
export type ImportOutcome =
  | { at: 'good'; wrong: string[]; undo: () => Promise<unknown> }
  | { at: 'bad'; why: 'not-json' | 'other-file' | 'too-large' };

export type SettingsVerbs = {
  /** All settings as the text of a file. */
  settingsText(): Promise<string>;
  importSettings(text: string): Promise<ImportOutcome>;
  /** Forgets all settings; gives the way to have them back. */
  resetSettings(): Promise<() => Promise<unknown>>;
};

export type RuleVerbs = {
  /** The rules of each site that has some. */
  allRules(): Promise<ReadonlyMap<string, readonly Rule[]>>;
  keepRules(site: string, rules: readonly Rule[]): Promise<void>;
  watchRules(onChange: () => void, signal: AbortSignal): void;
};

export type MarkVerbs = {
  /** The marks of all stories, the newest first. */
  allMarks(): Promise<readonly MarkInStory[]>;
  keepMarks(story: MarkedStory, drafts: readonly MarkDraft[]): Promise<void>;
};

export type OptionsVerbs = SettingsVerbs &
  RuleVerbs &
  LibraryVerbs &
  MarkVerbs &
  BackupVerbs & {
    commands(): Promise<Command[]>;
    /** Opens the browser's own page for shortcuts; null where it has no way to open it. */
    openShortcuts: (() => Promise<void>) | null;
    hasAccess(): Promise<boolean>;
    /** Must be called while a press of a button is handled. True when access is given afterwards. */
    askAccess(): Promise<boolean>;
    watchAccess(onChange: () => void, signal: AbortSignal): void;
    storage(): Promise<StorageReport>;
    /** True when the browser promises to keep what is stored. */
    keepStorage(): Promise<boolean>;
    devices: DeviceVerbs;
    aside: AsideVerbs;
    before: BeforeVerbs;
    room: RoomVerbs;
  };
