/** The text of a file, whichever way its letters are written. */

/** A byte order mark says it; else UTF-8, unless the bytes are none: then UTF-16 by its zeros, or Windows' own. */
export function decoded(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? pairedEncoding(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Mostly UTF-8 with a broken letter is better read with a sign in its place than as another alphabet.
    const lenient = new TextDecoder('utf-8').decode(bytes);
    return isMostlyBroken(lenient) ? new TextDecoder('windows-1252').decode(bytes) : lenient;
  }
}

function markedEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Every second byte of Latin text in UTF-16 is zero; text in UTF-8 has none. */
function pairedEncoding(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 512);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < start.length / 8) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function isMostlyBroken(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return broken * 2 > beyondAscii;
}
