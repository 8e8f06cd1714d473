/** A browser with Galley in it, the same for Chromium and Firefox. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import type { View } from './view.ts';

export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** DOM nodes and event listeners that are alive, and the heap of scripts. */
export type Weight = { nodes: number; listeners: number; kilobytes: number };

/** What a person lets Galley do in the browser's own page for extensions. */
export type Access = 'private-windows' | 'no-sites' | 'all-sites' | 'off';

/** A place in the window of a tab, in CSS pixels. */
export type Point = { x: number; y: number };

export type Galley = {
  name: BrowserName;
  /** The address of a page of Galley's own, such as `library.html`. */
  own: (path: string) => string;
  /** Opens an address in the one tab that tests read in, in front, and waits until it is loaded. */
  open: (url: string) => Promise<void>;
  /** One step back in the history of that tab. */
  back: () => Promise<void>;
  /** The document in that tab. */
  page: View;
  /** The reader that is open in that tab; its scripts throw while there is none. */
  reader: View;
  /** A quiet page of Galley's own in a tab behind, to ask the extension interfaces from. */
  desk: View;
  /** Clicks Galley's button in the toolbar and gives the popup that opens. */
  clickToolbar: () => Promise<View>;
  /** Presses real keys, such as `Alt+R`, the way a person does, into whatever has the focus. */
  press: (keys: string) => Promise<void>;
  /** Presses the mouse in the tab in front, takes it somewhere, in px of the window, and lets go. */
  drag: (from: Point, to: Point) => Promise<void>;
  /** Turns the wheel over a place in the tab in front, by so many px. */
  turnWheel: (at: Point, by: number) => Promise<void>;
  /** Chooses a file of this machine in the file field of the tab in front. */
  chooseFile: (path: string) => Promise<void>;
  /** Looks a text up with the browser's own find bar; whether it was found. */
  find: (text: string) => Promise<boolean>;
  /** What the toolbar button says for the tab in front. */
  buttonTitle: () => Promise<string>;
  /** Chooses an entry of Galley's in the context menu of the tab in front, as the browser tells of it. */
  chooseMenu: (menuItemId: string, click?: { linkUrl?: string; selectionText?: string }) => Promise<void>;
  /** Ends the background in the middle of whatever it does. */
  killBackground: () => Promise<void>;
  /** Starts Galley anew, as an update does: its scripts in open pages stay behind, its own pages go. */
  renew: () => Promise<void>;
  /** Sets in the browser what Galley may do; the leave for private windows starts it anew. */
  setAccess: (access: Access) => Promise<void>;
  /** What the tab in front weighs after garbage was collected. */
  weigh: () => Promise<Weight>;
  /** The tab in front as a PDF. */
  print: () => Promise<Uint8Array>;
  /** Kills the browser as a cut of the power would; the profile stays. */
  crash: () => Promise<void>;
  /** Ends the browser; the profile stays. */
  quit: () => Promise<void>;
};

export type Start = {
  profile: string;
  /** The built extension: a folder. */
  extension: string;
  /** With `off`, no request leaves the browser, not even for this machine. */
  network: 'on' | 'off';
  /** Where Chromium shows itself: on a display of its own, where keys are real, or nowhere. Firefox needs none. */
  show: 'display' | 'headless';
  /** Other extensions that are installed as well: folders. */
  beside?: readonly string[];
};

const targets = { chromium: 'chrome', firefox: 'firefox' } as const;
const starters = { chromium: startChromium, firefox: startFirefox } as const;

/** The folder that was built for a browser. */
export function extensionFor(name: BrowserName): string {
  return resolve(process.env['GALLEY_DIST'] ?? 'dist', targets[name]);
}

/** Starts a browser with Galley; with a profile that was used before, it is the same browser again. */
export function startGalley(
  name: BrowserName,
  profile: string,
  { network = 'on', show = 'display', beside = [] }: Partial<Pick<Start, 'network' | 'show' | 'beside'>> = {},
): Promise<Galley> {
  return starters[name]({ profile, extension: extensionFor(name), network, show, beside });
}

/** A new, empty profile folder. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'galley-profile-'));
}

/** Removes a profile; browsers write to it for a moment after they ended. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
