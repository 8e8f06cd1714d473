/** Runs a file's tests in Chromium and in Firefox, each with Galley, a fresh profile and the sample site. */
import { afterAll, beforeAll, describe } from 'vitest';
import { forget } from './forget.ts';
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
  network: 'on' | 'off';
  /** Kills the browser and starts it again on the same profile. */
  crash: () => Promise<Galley>;
  /** Ends the browser and starts it again on the same profile; with `off`, without any network. */
  restart: (network: 'on' | 'off') => Promise<Galley>;
};

/** Registers the tests of one topic; `here()` gives the place while a test runs. */
export type Topic = (here: () => Place) => void;

/** `beside` are other extensions: folders. With `nothing` between them, topics find what those before them left. */
type Ways = { beside?: readonly string[]; between?: 'forget' | 'nothing' };

/**
 * Registers tests for each browser. Several topics by name share one browser, which takes long to start. Each has a site of
 * its own, and finds the browser as on its first day.
 */
export function inEachBrowser(
  topics: Topic | Readonly<Record<string, Topic>>,
  { beside = [], between = 'forget' }: Ways = {},
): void {
  describe.each(browserNames)('%s', (name) => {
    const here = startPlace(name, beside);
    if (typeof topics === 'function') withSite(here, topics);
    else
      for (const [index, [topic, register]] of Object.entries(topics).entries())
        describe(topic, () => withSite(here, register, index > 0 && between === 'forget'));
  });
}

/** Lets the browser forget what the last topic did with it; a page of the new site is in front then. */
async function asOnTheFirstDay(place: Place): Promise<void> {
  if (place.network === 'off') await place.restart('on');
  await forget(place.galley, place.site.origin);
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
      network: 'on',
      crash: async () => {
        await started.galley.crash();
        started.galley = await start(started.network);
        return started.galley;
      },
      restart: async (network) => {
        await started.galley.quit();
        started.galley = await start(network);
        started.network = network;
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
function withSite(here: () => Place, register: Topic, isUsed = false): void {
  beforeAll(async () => {
    here().site = await startSite();
    if (isUsed) await asOnTheFirstDay(here());
  });
  afterAll(async () => {
    await here().site.close();
  });
  register(here);
}
