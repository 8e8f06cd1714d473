/** A browser with one contender: opens many tabs, tells what all its processes take, and loads a page for its time. */
import { readdirSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { ensureChromium } from '../../scripts/browsers.mjs';
import { launchFirefox } from '../browser/firefox.ts';
import { openWindow } from '../browser/firefox-window.ts';
import type { BrowserName } from '../browser/galley.ts';
import { until } from '../browser/view.ts';

export type Weighed = {
  /** Opens so many more tabs behind, each with the page of that address and a number of its own. */
  open: (count: number, url: string) => Promise<void>;
  /** Megabytes that all processes of the browser take, what they share counted once. */
  megabytes: () => number;
  /** Loads a page in the tab in front; milliseconds from its start to the end of its load event. */
  load: (url: string) => Promise<number>;
  quit: () => Promise<void>;
};

/** The processes that come from one, itself included. */
function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each)))
    try {
      const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      parents.set(Number(name), Number(parent));
    } catch {
      // It has ended meanwhile.
    }
  const family = [pid];
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child);
  return family;
}

/** The proportional set size of processes: memory that several share counts for each by its part. */
function megabytesOf(pid: number): number {
  const sizes = familyOf(pid).map((each) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0; // It has ended meanwhile.
    }
  });
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

const timeOfLoad = `(() => {
  const [entry] = performance.getEntriesByType('navigation');
  return entry.loadEventEnd;
})()`;

async function startChromium(profile: string, extension: string): Promise<Weighed> {
  const browser = await puppeteer.launch({
    executablePath: await ensureChromium(),
    userDataDir: profile,
    pipe: true,
    enableExtensions: [extension],
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  const pid = browser.process()?.pid ?? 0;
  return {
    open: async (count, url) => {
      for (let at = 0; at < count; at += 1) {
        const session = await browser.target().createCDPSession();
        await session.send('Target.createTarget', { url: `${url}?${at}`, background: true });
        await session.detach();
      }
    },
    megabytes: () => megabytesOf(pid),
    load: async (url) => {
      await page.bringToFront();
      await page.goto(url);
      return until('the load', async () => Number(await page.evaluate(timeOfLoad)));
    },
    quit: () => browser.close(),
  };
}

async function startFirefox(profile: string, extension: string): Promise<Weighed> {
  const { marionette, child } = await launchFirefox({ profile, extension, network: 'on' }, ['-headless']);
  const window = await openWindow(marionette);
  const page = window.view('window.galleyTabs.page.linkedBrowser', 'document');
  return {
    open: async (count, url) => {
      await window.script(`
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        for (let at = 0; at < ${count}; at++) gBrowser.addTab('${url}?' + at, { triggeringPrincipal });`);
    },
    megabytes: () => megabytesOf(child.pid ?? 0),
    load: async (url) => {
      await window.navigate('page', url);
      return until('the load', () =>
        page.run(() =>
          Number(Reflect.get(performance.getEntriesByType('navigation')[0] ?? {}, 'loadEventEnd')),
        ),
      );
    },
    quit: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => null);
      await ended;
      marionette.close();
    },
  };
}

const starters = { chromium: startChromium, firefox: startFirefox } as const;

/** Starts a browser with one extension on a profile. */
export function startWeighed(name: BrowserName, profile: string, extension: string): Promise<Weighed> {
  return starters[name](profile, extension);
}
