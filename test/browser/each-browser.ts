/** Runs a file's tests in Chromium and in Firefox, each with Galley, a fresh profile and the sample site. */
import { afterAll, beforeAll, describe } from 'vitest';
import {
  type BrowserName,
  browserNames,
  type Galley,
  newProfile,
  removeProfile,
  startGalley,
} from './galley.ts';
import { type Site, startSite } from './site.ts';

export type Place = {
  galley: Galley;
  site: Site;
  /** Kills the browser and starts it again on the same profile. */
  crash: () => Promise<Galley>;
  /** Ends the browser and starts it again on the same profile; with `off`, without any network. */
  restart: (network: 'on' | 'off') => Promise<Galley>;
};

/** Registers the tests of one topic; `here()` gives the place while a test runs. */
export type Topic = (here: () => Place) => void;

/**
 * Registers tests for each browser. Several topics by name share one browser, which takes long to start, and have a site
 * each: nothing that is kept by address goes from one to the next. `beside` are other extensions: folders.
 */
export function inEachBrowser(
  topics: Topic | Readonly<Record<string, Topic>>,
  beside: readonly string[] = [],
): void {
  describe.each(browserNames)('%s', (name) => {
    const here = startPlace(name, beside);
    if (typeof topics === 'function') withSite(here, topics);
    else
      for (const [topic, register] of Object.entries(topics)) describe(topic, () => withSite(here, register));
  });
}

/** Starts the browser before the tests of a block and ends it after them. */
function startPlace(name: BrowserName, beside: readonly string[]): () => Place {
  const profile = newProfile();
  let place: Place | undefined;
  beforeAll(async () => {
    const start = (network: 'on' | 'off' = 'on'): Promise<Galley> =>
      startGalley(name, profile, { network, beside });
    const started: Place = {
      galley: await start(),
      site: noSite,
      crash: async () => {
        await started.galley.crash();
        started.galley = await start();
        return started.galley;
      },
      restart: async (network) => {
        await started.galley.quit();
        started.galley = await start(network);
        return started.galley;
      },
    };
    place = started;
  });
  afterAll(async () => {
    await place?.galley.quit();
    removeProfile(profile);
  });
  return () => {
    if (place === undefined) throw new Error(`${name} did not start`);
    return place;
  };
}

const noSite: Site = {
  origin: '',
  serve: () => undefined,
  requests: [],
  close: async () => undefined,
};

/** Registers a topic's tests with a site of their own. */
function withSite(here: () => Place, register: Topic): void {
  beforeAll(async () => {
    here().site = await startSite();
  });
  afterAll(async () => {
    await here().site.close();
  });
  register(here);
}
