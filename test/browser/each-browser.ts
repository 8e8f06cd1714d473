/** Runs a file's tests in Chromium and in Firefox, each with Galley, a fresh profile and the sample site. */
import { afterAll, beforeAll, describe } from 'vitest';
import { browserNames, type Galley, newProfile, removeProfile, startGalley } from './galley.ts';
import { type Site, startSite } from './site.ts';

export type Place = {
  galley: Galley;
  site: Site;
  /** Kills the browser and starts it again on the same profile. */
  crash: () => Promise<Galley>;
  /** Ends the browser and starts it again on the same profile; with `off`, without any network. */
  restart: (network: 'on' | 'off') => Promise<Galley>;
};

/** Registers tests for each browser; `here()` gives the place while a test runs. `beside` are other extensions: folders. */
export function inEachBrowser(register: (here: () => Place) => void, beside: readonly string[] = []): void {
  describe.each(browserNames)('%s', (name) => {
    let profile: string | undefined;
    let place: Place | undefined;
    beforeAll(async () => {
      const used = newProfile();
      profile = used;
      const [galley, site] = await Promise.all([startGalley(name, used, { beside }), startSite()]);
      const started: Place = {
        galley,
        site,
        crash: async () => {
          await started.galley.crash();
          started.galley = await startGalley(name, used, { beside });
          return started.galley;
        },
        restart: async (network) => {
          await started.galley.quit();
          started.galley = await startGalley(name, used, { network, beside });
          return started.galley;
        },
      };
      place = started;
    });
    afterAll(async () => {
      await place?.galley.quit();
      await place?.site.close();
      if (profile !== undefined) removeProfile(profile);
    });
    register(() => {
      if (place === undefined) throw new Error(`${name} did not start`);
      return place;
    });
  });
}
