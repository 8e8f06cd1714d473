/** Long work lets the page do its own from time to time. */

/** Gives way to what waits; unlike a timer it is not slowed down in a tab behind others. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Breathes once so many milliseconds have gone by since the last breath. */
export function pacer(milliseconds: number): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < milliseconds) return;
    await breath();
    last = performance.now();
  };
}
