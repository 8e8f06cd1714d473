/**
 * The source of what runs in a page of the extension while the reader is timed. The yardstick goes into a page
 * by the same way as Galley's scripts, so the browser's own share is in both times.
 */

/** Sets `yardstick` and `galleyBench` in the window; `overlay` is the bundled yardstick. */
export function deskSource(overlay: string): string {
  return `window.yardstick = function () { ${overlay}; overlay.toggleOverlay(); };
window.galleyBench = (() => {
  const api = globalThis.browser ?? chrome;
  const tab = async () => (await api.tabs.query({ url: 'http://127.0.0.1/*' }))[0].id;
  const run = async (tabId, func) => (await api.scripting.executeScript({ target: { tabId }, func }))[0].result;
  /** Runs in the page: waits for the second frame in which a story stands over it, and keeps that moment. */
  const watch = () => {
    const hosts = '[data-galley-reader], [data-yardstick]';
    globalThis.seenStory = new Promise((resolve) => {
      const look = () => document.querySelector(hosts) === null
        ? requestAnimationFrame(look)
        : requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
      requestAnimationFrame(look);
    });
  };
  const seen = () => globalThis.seenStory;
  /** Runs in the page: what a close may not change. */
  const state = () => [document.documentElement.outerHTML, scrollX, scrollY, document.activeElement?.outerHTML].join();
  const ways = {
    yardstick: (tabId) => run(tabId, window.yardstick),
    galley: async (tabId) => {
      await api.scripting.executeScript({ target: { tabId }, files: ['story.js', 'reader.js'] });
      await api.tabs.sendMessage(tabId, { type: 'toggle-reader', request: {} }, { frameId: 0 });
    },
  };
  const time = async (name) => {
    const tabId = await tab();
    const before = await run(tabId, state);
    await run(tabId, watch);
    const start = performance.timeOrigin + performance.now();
    await ways[name](tabId);
    const opened = await run(tabId, seen) - start;
    await ways[name](tabId);
    return { opened, isRestored: (await run(tabId, state)) === before };
  };
  const toggle = async () => ways.galley(await tab());
  /** Whether somebody read a story of the site before, so that Galley reads the next one ahead. */
  const readBefore = (is) => api.storage.session.set({ 'reading-on': is ? [new URL(is).hostname] : [] });
  return { time, toggle, readBefore };
})();`;
}
