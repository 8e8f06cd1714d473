/** What the document of a tab weighs in Firefox, by the reports behind about:memory. */
import * as v from 'valibot';
import type { FirefoxWindow } from './firefox-window.ts';
import type { Weight } from './galley.ts';

const Reported = v.object({ nodes: v.number(), listeners: v.number(), kilobytes: v.number() });

/**
 * Collects garbage in all processes, then sums up what is reported of the windows at the address of the tab in front:
 * bytes of nodes, also of those that stand in no document, by the size of a small one; listeners; and the heap of scripts,
 * those of extensions in that page included.
 */
export async function weigh(window: FirefoxWindow): Promise<Weight> {
  const told = await window.script(`
    const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    for (let round = 0; round < 3; round++) {
      Services.obs.notifyObservers(null, 'child-mmu-request');
      await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const { currentURI, browsingContext } = gBrowser.selectedBrowser;
    const pid = String(browsingContext.currentWindowGlobal.osPid);
    const small = 96;
    const address = currentURI.spec.replaceAll('/', '\\\\');
    const sums = { nodes: 0, listeners: 0, kilobytes: 0 };
    const report = (process, path, kind, units, amount) => {
      if (!process.includes(pid)) return;
      if (path.startsWith('js-main-runtime-gc-heap-committed/used/gc-things/')) sums.kilobytes += amount / 1000;
      if (!path.includes(address)) return;
      if (/[/]dom[/](?:element|text|comment|orphan|other)-nodes$/.test(path)) sums.nodes += amount / small;
      if (path.endsWith('/event-listeners')) sums.listeners += amount;
    };
    await new Promise((resolve) => manager.getReports(report, null, resolve, null, false));
    return sums;`);
  const { nodes, listeners, kilobytes } = v.parse(Reported, told);
  return { nodes: Math.round(nodes), listeners, kilobytes: Math.round(kilobytes) };
}
