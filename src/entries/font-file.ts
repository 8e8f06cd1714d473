/** Hands out the files of the bundled fonts, which no page can reach by itself: none is open to the web. */
import browser from 'webextension-polyfill';

const step = 0x2000;

/** The bytes of a font file as base64, the one form that messages carry in both browsers. */
export async function readFontFile(file: string): Promise<string> {
  const answer = await fetch(browser.runtime.getURL(`fonts/${file}`));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const parts = Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * step, (index + 1) * step)),
  );
  return btoa(parts.join(''));
}
