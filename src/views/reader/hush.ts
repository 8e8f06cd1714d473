/** Pauses what plays on the page while the story is read. */

function isPlaying(media: HTMLMediaElement): boolean {
  return !media.paused && !media.ended;
}

/** Pauses all playing media of the document; the function that it gives lets them play on. */
export function hush(document: Document): () => void {
  const found = Document.prototype.querySelectorAll.call(document, 'video, audio');
  const playing = [...found].filter((element) => element instanceof HTMLMediaElement).filter(isPlaying);
  for (const media of playing) media.pause();
  return () => {
    for (const media of playing) if (media.isConnected && media.paused) media.play().catch(() => null); // The browser may refuse; then it stays paused.
  };
}
